// One part of the diary page and its lines: when, a sign, what, and a mark or a word at the end.
import type { LucideIcon } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { ListRow } from '../ui/list-row.tsx';
import { type Rows, useRows } from '../ui/rows.ts';

export function Agenda(props: { title: string; after?: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="sec">
        <h2>{props.title}</h2>
        {props.after}
      </div>
      <ul className="list agenda">{props.children}</ul>
    </>
  );
}

type LineProps = {
  id: string;
  rows: Rows;
  when?: string;
  icon: LucideIcon;
  title: ReactNode;
  /** What is known besides, one after the other; what is not known is left out. */
  detail: string | readonly (string | false | null | undefined)[];
  children?: ReactNode;
};

/** What Enter opens on a line. */
export type Opening = { id: string; open: () => void };
/** A line that knows what it leads to. */
export type Line = Omit<LineProps, 'rows' | 'children'> & Opening & { mark?: ReactNode };

/** The rows of a first screen, in the order of the page. */
export function useAgenda(openings: readonly Opening[], { on = true } = {}): Rows {
  return useRows({
    on,
    ids: openings.map(({ id }) => id),
    onOpen: (here) => openings.find(({ id }) => id === here)?.open(),
  });
}

export function AgendaLines({ lines, rows }: { lines: readonly Line[]; rows: Rows }) {
  return lines.map(({ mark, open: _, ...line }) => (
    <AgendaLine key={line.id} rows={rows} {...line}>
      {mark}
    </AgendaLine>
  ));
}

export function AgendaLine({ icon: Icon, ...props }: LineProps) {
  return (
    <ListRow id={props.id} rows={props.rows}>
      <time>{props.when}</time>
      <span className="kind">
        <Icon className="ic" aria-hidden />
      </span>
      <span className="what">
        <span className="str">{props.title}</span>
        <span className="cap">
          {[props.detail]
            .flat()
            .flatMap((part) => part || [])
            .map((part, at) => (
              <Fragment key={part}>
                {at > 0 && ' · '}
                <span className="part">{part}</span>
              </Fragment>
            ))}
        </span>
      </span>
      <span>{props.children}</span>
    </ListRow>
  );
}
