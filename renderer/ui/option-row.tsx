// A row of a list box that opens something: saffron where the hands are. The arrow keys come from useRows.
import type { ReactNode } from 'react';
import type { Rows } from './rows.ts';

type Props = {
  id: string;
  rows: Pick<Rows, 'here' | 'rowProps'>;
  /** The id of its element, for a text box that drives the list. */
  elementId?: string;
  /** The list is reached with Tab: nothing else on the screen drives it. */
  tabbed?: boolean;
  children: ReactNode;
};

export function OptionRow({ id, rows, elementId, tabbed = false, children }: Props) {
  const isHere = id === rows.here;
  return (
    <div
      id={elementId}
      role="option"
      tabIndex={tabbed && isHere ? 0 : -1}
      aria-selected={isHere}
      className={isHere ? 'pick here' : 'pick'}
      {...rows.rowProps(id)}
    >
      {children}
    </div>
  );
}
