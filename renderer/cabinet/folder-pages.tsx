// The pages that came out of a folder, beside the paper in somebody's hands: one large, the others small.
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { useKeys } from '../app/keys.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { isFiled, type Page, thumbState } from '../scans/batch.ts';
import { PageView } from '../scans/page-view.tsx';
import { Mark } from '../ui/mark.tsx';
import { Thumb } from '../ui/thumb.tsx';

type Props = Output<'scans.folder'> & { caseId: string | null };

export function FolderPages({ pages, hidden, caseId }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string>();
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === chosen),
  );
  const here = pages[at];
  const thumbs = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes through the pages sees where they are
  useEffect(() => {
    thumbs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const step = (by: -1 | 1) => setChosen(pages[at + by]?.id ?? here?.id);
  useKeys([
    { keys: ['ArrowLeft', 'PageUp'], says: t('scans.before'), run: () => step(-1), quiet: true },
    { keys: ['ArrowRight', 'PageDown'], says: t('scans.after'), run: () => step(1) },
  ]);
  return (
    <>
      {hidden > 0 && <p className="help bad">{t('cabinet.hiddenPages', { count: hidden })}</p>}
      {here && (
        <div className="folder-pages">
          <div className="folder-thumbs scroll" ref={thumbs}>
            {pages.map((page) => (
              <Thumb
                key={page.id}
                pageId={page.id}
                state={thumbState(page)}
                label={t(isFiled(page) ? 'scans.pageFiled' : 'scans.pageName', {
                  number: page.number,
                })}
                onPress={setChosen}
                here={page.id === here.id}
                {...{ rev: page.rev, crop: page.crop, number: page.number }}
              />
            ))}
          </div>
          <div className="folder-page">
            <PageLine page={here} caseId={caseId} />
            <PageView
              pageId={here.id}
              rev={here.rev}
              zoom={1}
              crop={here.crop}
              label={t('scans.pageName', { number: here.number })}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** What the page at hand is, and whether it lies elsewhere than its folder. */
function PageLine({ page, caseId }: { page: Page; caseId: string | null }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const { number, kind, blank } = page;
  const isElsewhere = caseId !== null && page.caseId !== null && page.caseId !== caseId;
  const words = [
    t('scans.pageName', { number }),
    kind !== '' && paper(kind),
    blank && t('scans.blank'),
  ];
  return (
    <p className="row wrap">
      <b>{words.filter(Boolean).join(' · ')}</b>
      {isElsewhere && <Mark kind="overdue">{t('cabinet.otherCase')}</Mark>}
    </p>
  );
}
