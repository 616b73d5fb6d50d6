// The strip of pages: filed, at hand, next. The page at hand stays in sight.
import { ArrowDown, Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Thumb } from '../ui/thumb.tsx';
import { useSteady } from '../ui/use-steady.ts';
import { isFiled, type Page, thumbState } from './batch.ts';

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
  const before = pages.filter((page) => isFiled(page) && !inRun.has(page.id));
  const next = pages.filter((page) => !isFiled(page) && !inRun.has(page.id));
  const draw = (page: Page) => (
    <div key={page.id} className={page.blank ? 'blank' : undefined}>
      <Thumb
        pageId={page.id}
        rev={page.rev}
        crop={page.crop}
        number={page.number}
        state={thumbState(page)}
        here={page.id === here.id}
        label={[
          t(isFiled(page) ? 'scans.pageFiled' : 'scans.pageName', { number: page.number }),
          page.blank && t('scans.isBlank'),
        ]
          .filter(Boolean)
          .join(', ')}
        onPress={choose}
      />
      {page.blank && <span className="cap">{t('scans.blank')}</span>}
    </div>
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
