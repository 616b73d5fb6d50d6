// What opens and shuts a row of a list: the sign and the words of the row, pressed by mouse, finger or Enter.
import { ChevronUp } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import type { Drawing } from './use-drawing.ts';

type Props = {
  drawing: Pick<Drawing, 'setHere'>;
  /** Where the hands are when they are on this row. */
  on: string;
  isHere: boolean;
  /** What it opens is there; with the hands when left out. */
  isOpen?: boolean;
  /** Enter on the row where the hands are: on into what it opened. */
  onEnter: () => void;
  children: ReactNode;
  /** What stands behind the words while the row is shut. */
  end?: ReactNode;
};

export function RowButton(props: Props) {
  const { drawing, on, isHere, isOpen = isHere, onEnter, children, end } = props;
  const press = ({ detail }: MouseEvent) => {
    if (isHere && detail === 0) onEnter();
    else drawing.setHere(isHere ? null : on);
  };
  return (
    <button type="button" data-row={on} data-here={isHere} aria-expanded={isOpen} onClick={press}>
      {children}
      {isHere ? <ChevronUp className="ic s" aria-hidden /> : end}
    </button>
  );
}
