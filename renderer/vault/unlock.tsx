// placeholder
import type { Status } from '../app/session.tsx';
export function Unlock(_: {
  status: Status;
  onStatus: (s: Status) => void;
  onRestore: () => void;
}) {
  return null;
}
