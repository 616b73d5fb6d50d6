// The signs of the lines of a chronology: each is drawn once on the page, and every line points to it.
import {
  CircleCheck,
  FileText,
  Folder,
  History,
  Lock,
  type LucideIcon,
  NotebookPen,
  Pencil,
  ScanLine,
} from 'lucide-react';
import { MARK_ICONS, type MarkKind } from '../ui/mark.tsx';
import type { Happening } from './happening-title.ts';

const SIGNS: Record<Happening['kind'] | 'restricted', LucideIcon> = {
  form: FileText,
  document: ScanLine,
  note: NotebookPen,
  case: Folder,
  task: CircleCheck,
  line: History,
  drawing: Pencil,
  restricted: Lock,
};
export type SignName = keyof typeof SIGNS;

/** Once beside the lines; takes no room. */
export function LineSigns() {
  const marks = Object.entries(MARK_ICONS).map(([kind, Icon]) => [`mark-${kind}`, Icon] as const);
  return (
    <svg className="line-signs" aria-hidden>
      {[...Object.entries(SIGNS), ...marks].map(
        ([name, Icon]) =>
          Icon && (
            <symbol key={name} id={`sign-${name}`} viewBox="0 0 24 24">
              <Icon className="line-sign" />
            </symbol>
          ),
      )}
    </svg>
  );
}

/** The sign of a kind of line, or of a mark. No component: a case of years draws hundreds at once. */
export const lineSign = (name: SignName | `mark-${MarkKind}`) => (
  <svg className="ic" aria-hidden>
    <use href={`#sign-${name}`} />
  </svg>
);
