// The cases behind a number, each of them a step away.
import type { Bilingual } from '#domain/forms/form.ts';
import { MOST_CASES, type ReportTable } from '#domain/reports/report.ts';
import { useCall } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { langOf } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { numberId } from './report-table.tsx';

/** A number of a report: its row, its column when it is not the first, and the cases that it counts. */
export type CountedNumber = { label: Bilingual; head: Bilingual | null; cases: string[] };

/** The numbers that lead to cases, in the order they are read. */
export function numbersOf(tables: readonly ReportTable[]): Map<string, CountedNumber> {
  const numbers = new Map<string, CountedNumber>();
  for (const table of tables) {
    table.rows.forEach(({ label, cases }, at) => {
      cases.forEach((ids, column) => {
        const head = column === 0 ? null : (table.columns[column] ?? null);
        if (ids.length > 0) numbers.set(numberId(table, at, column), { label, head, cases: ids });
      });
    });
  }
  return numbers;
}

type Props = {
  number: CountedNumber;
  /** The case to begin at; else the first. */
  first: string | undefined;
  onClose: () => void;
  onOpen: (caseId: string) => void;
};

export function Behind({ number, first, onClose, onOpen }: Props) {
  const { t, language } = useText();
  const { label, head, cases } = number;
  const count = cases.length;
  const name = head ? `${label[language]}, ${head[language]}` : label[language];
  return (
    <Dialog title={t('reports.behind.title', { name })} onClose={onClose}>
      <p className="cap">
        {count < MOST_CASES
          ? t('reports.behind.count', { count })
          : t('reports.behind.first', { count })}
      </p>
      <CasesBehind ids={cases} first={first} onOpen={onOpen} />
    </Dialog>
  );
}

function CasesBehind(props: Pick<Props, 'first' | 'onOpen'> & { ids: string[] }) {
  const { t, language } = useText();
  const { value, error, refresh } = useCall('reports.cases', { ids: props.ids });
  const cases = value?.cases ?? [];
  const rows = useRows({
    ids: cases.filter(({ hidden }) => !hidden).map(({ id }) => id),
    onOpen: props.onOpen,
    first: props.first,
  });
  if (error) return <ErrorState error={error} onAgain={refresh} />;
  if (!value) return <Waiting />;
  return (
    <ul className="list behind">
      {cases.map(({ id, code, hidden, nameKm, nameLatin }) => {
        const name = language === 'km' ? nameKm || nameLatin : nameLatin || nameKm;
        const said = (
          <>
            <span className="code">{code}</span>
            <span lang={langOf(name)}>{hidden ? t('reports.behind.hidden') : name}</span>
          </>
        );
        return hidden ? (
          <li key={id} className="closed">
            {said}
          </li>
        ) : (
          <ListRow key={id} id={id} rows={rows}>
            {said}
          </ListRow>
        );
      })}
    </ul>
  );
}
