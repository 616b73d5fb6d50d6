// A line of a list that opens something: the whole line is the button, saffron where the hands are.
import type { ReactNode } from 'react';
import type { Rows } from './rows.ts';

export function ListRow(props: {
  id: string;
  rows: Rows;
  liClassName?: string;
  children: ReactNode;
}) {
  const here = props.rows.here === props.id;
  return (
    <li className={[here && 'here', props.liClassName].filter(Boolean).join(' ')}>
      <button
        type="button"
        className="rowbtn"
        aria-current={here ? 'true' : undefined}
        {...props.rows.rowProps(props.id)}
      >
        {props.children}
      </button>
    </li>
  );
}
