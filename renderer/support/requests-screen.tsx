// Requests that are under way: what waits for this person first, and where each of the others waits.
import type { RequestLine } from '#contract/support.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { useCall, useChanged } from '../app/call.ts';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import { type Rows, useRows } from '../ui/rows.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';
import { MARK_OF_STAGE, sayAmounts, useSupportWords } from './say.ts';
import './support.css';

export function RequestsScreen() {
  const { t } = useText();
  const { go } = usePlaces();
  const { value, error, refresh } = useCall('support.requests', {});
  useChanged(['form', 'case'], refresh);
  const requests = value?.requests ?? [];
  const rows = useRows({
    ids: requests.map(({ formId }) => formId),
    onOpen: (formId) => go({ screen: 'request', formId }),
  });
  if (error && !value) return <ErrorState error={error} onAgain={refresh} />;
  if (!value) return <Waiting />;
  const groups = [
    { title: t('support.yours'), lines: requests.filter(({ mine }) => mine) },
    { title: t('support.others'), lines: requests.filter(({ mine }) => !mine) },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold no button
    <div className="supportpage scroll" tabIndex={0}>
      <h1>{t('support.requests')}</h1>
      {requests.length === 0 && (
        <EmptyState inside title={t('support.noRequests')} text={t('support.noRequestsText')} />
      )}
      {groups.map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <section key={title}>
              <div className="sec">
                <h2>{title}</h2>
              </div>
              <ul className="list requests">
                {lines.map((line) => (
                  <Line key={line.formId} line={line} rows={rows} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

function Line({ line, rows }: { line: RequestLine; rows: Rows }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const { nameOf, waiting } = useSupportWords();
  const name = hidden ? '' : nameOf(line);
  return (
    <ListRow id={line.formId} rows={rows}>
      <span>
        <span className="str">{line.need || t('support.noNeed')}</span>
        <span className="cap">
          {[
            line.code,
            name,
            line.neededBy &&
              t('support.neededBy', { day: formatShortDay(line.neededBy, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="amount">{sayAmounts(line.total)}</span>
      <span>
        <Mark kind={MARK_OF_STAGE[line.stage]}>{t(`support.stage.${line.stage}`)}</Mark>
        <span className="cap">
          {line.stage === 'writing' && line.gaps > 0
            ? t('support.gaps', { count: line.gaps })
            : waiting(line)}
        </span>
      </span>
    </ListRow>
  );
}
