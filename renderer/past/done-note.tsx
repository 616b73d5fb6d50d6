// What was brought back, counted; and the way to a draft that waits to be completed.
import type { Output } from '#contract/calls.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

export function DoneNote({ done }: { done: Output<'past.bringBack'> }) {
  const { t } = useText();
  const { go } = usePlaces();
  const [draft] = done.drafts;
  const counts = { ...done, drafts: done.drafts.length, drawings: done.drawings.length };
  const told = (
    [
      ...(['people', 'facts', 'houses', 'forms', 'drafts', 'kept'] as const),
      ...(['drawings', 'ties', 'pages', 'originals'] as const),
    ] as const
  ).flatMap((what) => (counts[what] > 0 ? [t(`past.done.${what}`, { count: counts[what] })] : []));
  const all = done.casework > 0 ? [t('past.done.casework'), ...told] : told;
  return (
    <div role="status">
      <Banner
        kind={all.length > 0 ? 'safe' : 'info'}
        action={
          draft && (
            <Button small onPress={() => go({ screen: 'form', formId: draft })}>
              {t('past.openDraft')}
            </Button>
          )
        }
      >
        <b>{t('past.done.title')}</b> {all.join(' · ') || t('past.done.nothing')}
      </Banner>
      {done.lost > 0 && <Banner kind="overdue">{t('past.lost', { count: done.lost })}</Banner>}
    </div>
  );
}
