// Requests that are under way: what waits for this person first, and where each of the others waits.
import { useCall, useChanged } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { useRows } from '../ui/rows.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';
import { RequestLine } from './request-line.tsx';
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
                  <RequestLine key={line.formId} line={line} rows={rows} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
