// The strip of pages: filed, at hand, next. The page at hand stays in sight.
import { ArrowDown, Check } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Thumb } from '../ui/thumb.tsx';
import { useSteady } from '../ui/use-steady.ts';
import { isFiled, isOpen, type Page, thumbState } from './batch.ts';

type Props = {
  pages: readonly Page[];
  /** The pages at hand, the first of which is shown large. */
  run: readonly Page[];
  here: Page;
  onChoose: (page: Page) => void;
};

export function Strip({ pages, run, here, onChoose }: Props) {
  const { t } = useText();
  const at = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another page is at hand
  useEffect(() => {
    at.current?.scrollIntoView({ block: 'center' });
  }, [here.id]);
  const choose = useSteady((pageId: string) => {
    const page = pages.find(({ id }) => id === pageId);
    if (page) onChoose(page);
  });
  const inRun = new Set(run.map((page) => page.id));
  // Sheets between papers and empty ones are done with where they were passed.
  const isDone = (page: Page) => isFiled(page) || (!isOpen(page) && page.number < here.number);
  const rest = pages.filter((page) => !inRun.has(page.id));
  const before = rest.filter(isDone);
  const next = rest.filter((page) => !isDone(page));
  const draw = (page: Page) => (
    <StripPage key={page.id} page={page} here={page.id === here.id} onChoose={choose} />
  );
  return (
    <nav className="strip scroll" aria-label={t('scans.overview')}>
      {before.length > 0 && (
        <div className="grp">
          <Check className="ic s" aria-hidden />
          {t('scans.filed')}
        </div>
      )}
      {before.map(draw)}
      <div className="grp" ref={at}>
        <ArrowDown className="ic s" aria-hidden />
        {t('scans.here', { count: run.length })}
      </div>
      {run.map(draw)}
      {next.length > 0 && <div className="grp">{t('scans.next')}</div>}
      {next.map(draw)}
    </nav>
  );
}

type StripPageProps = { page: Page; here: boolean; onChoose: (pageId: string) => void };

/** Drawn anew only when its own page changed: a stack has hundreds. */
const StripPage = memo(function StripPage({ page, here, onChoose }: StripPageProps) {
  const { t } = useText();
  const { id, rev, crop, number, blank } = page;
  const label = [
    t(isFiled(page) ? 'scans.pageFiled' : 'scans.pageName', { number }),
    blank && t('scans.isBlank'),
  ];
  return (
    <div className={blank ? 'blank' : undefined}>
      <Thumb
        pageId={id}
        state={thumbState(page)}
        label={label.filter(Boolean).join(', ')}
        onPress={onChoose}
        {...{ rev, crop, number, here }}
      />
      {blank && <span className="cap">{t('scans.blank')}</span>}
    </div>
  );
});
