// Who was there, who drew and who led a session, as words of one line.
import type { DrawingDetails } from '#domain/drawings/drawing.ts';
import { useUserName } from '../app/users.tsx';
import type { Drawing } from './use-drawing.ts';
import { useKinName } from './use-kin-name.ts';

type Somebody = DrawingDetails['present'][number];

export function usePresent({ view, details }: Drawing) {
  const kinName = useKinName(view, { onPaper: true });
  const userName = useUserName();
  const { people } = view.facts;
  const nameOf = ({ id, text }: Somebody): string => {
    const kin = people.find(({ personId }) => personId === id);
    return kin ? kinName(kin) : text;
  };
  const { present, drawnBy, worker } = details;
  return {
    present: present.map(nameOf).filter((name) => name !== ''),
    drawnBy: drawnBy ? nameOf(drawnBy) : '',
    worker: worker?.id ? userName(worker.id, true) : (worker?.text ?? ''),
  };
}
