// placeholder
import type { Status } from '../app/session.tsx';
export function FirstRun(_: {
  status: Status;
  onStatus: (s: Status) => void;
  onDone: () => void;
  onRestore: () => void;
}) {
  return null;
}
