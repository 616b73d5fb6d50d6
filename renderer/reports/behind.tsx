// The cases behind a number, each of them a step away.
import { MOST_CASES, type ReportRow } from '#domain/reports/report.ts';
import { useCall } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { langOf } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorState, Waiting } from '../ui/states.tsx';

export function Behind({ row, onClose }: { row: ReportRow; onClose: () => void }) {
  const { t, language } = useText();
  const count = row.cases.length;
  return (
    <Dialog title={t('reports.behind.title', { name: row.label[language] })} onClose={onClose}>
      <p className="cap">
        {count < MOST_CASES
          ? t('reports.behind.count', { count })
          : t('reports.behind.first', { count })}
      </p>
      <CasesBehind ids={row.cases} />
    </Dialog>
  );
}

function CasesBehind({ ids }: { ids: string[] }) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const { value, error, refresh } = useCall('reports.cases', { ids });
  const cases = value?.cases ?? [];
  const rows = useRows({
    ids: cases.filter(({ hidden }) => !hidden).map(({ id }) => id),
    onOpen: (caseId) => go({ screen: 'case', caseId }),
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
