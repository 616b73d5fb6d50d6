// The paper the family drew on: which papers of the folder it is, or a key to scan it now.
import { ScanLine } from 'lucide-react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useOpenWords } from '../../i18n/open-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Thumb } from '../../ui/thumb.tsx';
import type { Drawing } from '../use-drawing.ts';
import { usePapers } from './papers.ts';

type Props = { drawing: Drawing; onScan: (() => void) | null };

export function AttachPapers({ drawing, onScan }: Props) {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  const { papers, toggle } = usePapers(drawing);
  const { mayEdit } = drawing.view;
  const shown = mayEdit ? papers : papers.filter(({ isAttached }) => isAttached);
  return (
    <>
      <h3>{t('drawings.papers.title')}</h3>
      {shown.length === 0 && <p className="sup">{t('drawings.papers.none')}</p>}
      <ul className="drawing-papers">
        {shown.map((one) => {
          const name = paper(one.kind);
          const [first] = one.pages;
          return (
            <li key={one.documentId}>
              {first && (
                <Thumb
                  pageId={first}
                  number={1}
                  state={one.isAttached ? 'filed' : 'new'}
                  label={t('cases.folder.page', { number: inDigitsOf(language, 1), paper: name })}
                  {...(mayEdit && { onPress: () => toggle(one) })}
                />
              )}
              <span className="grow">
                {name}
                <span className="cap">{t('cases.folder.pages', { count: one.pages.length })}</span>
              </span>
              {one.isAttached && <Mark kind="safe">{t('drawings.papers.lies')}</Mark>}
              {mayEdit && (
                <Button small quiet onPress={() => toggle(one)} label={`${name} · ${act(one)}`}>
                  {act(one)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && onScan && (
        <Button small hint="S" onPress={onScan}>
          <ScanLine className="ic s" aria-hidden />
          {t('drawings.papers.scan')}
        </Button>
      )}
    </>
  );

  function act({ isAttached }: { isAttached: boolean }) {
    return t(isAttached ? 'drawings.papers.detach' : 'drawings.papers.attach');
  }
}
