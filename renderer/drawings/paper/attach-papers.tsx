// The paper the family drew on: which papers of the folder it is, or a key to scan it now.
import { ScanLine, ScanText } from 'lucide-react';
import { filingRoles } from '#contract/call.ts';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { call } from '../../app/call.ts';
import { useMay } from '../../app/session.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useOpenWords } from '../../i18n/open-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { Thumb } from '../../ui/thumb.tsx';
import type { Drawing } from '../use-drawing.ts';
import { type PaperHere, usePapers } from './papers.ts';
import './paper.css';

type Props = { drawing: Drawing; onScan: (() => void) | null };

export function AttachPapers({ drawing, onScan }: Props) {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  const { papers, toggle } = usePapers(drawing);
  const { mayEdit } = drawing.view;
  const mayFile = useMay(filingRoles);
  const { error, run } = useDoing();
  const shown = mayEdit ? papers : papers.filter(({ isAttached }) => isAttached);
  return (
    <>
      <h3>{t('drawings.papers.title')}</h3>
      {shown.length === 0 && <p className="sup">{t('drawings.papers.none')}</p>}
      <ul className="drawing-papers">
        {shown.map((one) => {
          const name = paper(one.kind);
          const [first] = one.pages;
          const mayMove = one.byCode ? mayFile : mayEdit;
          return (
            <li key={one.documentId}>
              {first && (
                <Thumb
                  pageId={first}
                  number={1}
                  crop={drawing.view.crops?.[first] ?? null}
                  state={one.isAttached ? 'filed' : 'new'}
                  label={t('cases.folder.page', { number: inDigitsOf(language, 1), paper: name })}
                  {...(mayEdit && !one.byCode && { onPress: () => toggle(one) })}
                />
              )}
              <span className="grow">
                {name}
                <span className="cap">{t('cases.folder.pages', { count: one.pages.length })}</span>
              </span>
              {one.byCode ? (
                <Mark kind="pencil" icon={ScanText}>
                  {t('giving.paper.byCode')}
                </Mark>
              ) : (
                one.isAttached && <Mark kind="safe">{t('drawings.papers.lies')}</Mark>
              )}
              {mayMove && (
                <Button small quiet onPress={() => move(one)} label={`${name} · ${act(one)}`}>
                  {act(one)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ErrorNote error={error} />
      {mayEdit && onScan && (
        <Button small hint="S" onPress={onScan}>
          <ScanLine className="ic s" aria-hidden />
          {t('drawings.papers.scan')}
        </Button>
      )}
    </>
  );

  /** What lies here by its code is put away by taking it out of the folder. */
  function move(one: PaperHere) {
    if (!one.byCode) return toggle(one);
    const { documentId } = one;
    void run(
      () => call('scans.unfile', { cmd: newId(), documentId }),
      () => {},
    );
  }

  function act({ isAttached, byCode }: PaperHere) {
    if (byCode) return t('giving.paper.takeOut');
    return t(isAttached ? 'drawings.papers.detach' : 'drawings.papers.attach');
  }
}
