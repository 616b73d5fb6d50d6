// What happened, newest first: the day it happened on the left, when it was entered in the small line.
import { CornerDownRight } from 'lucide-react';
import type { CaseView } from '#contract/cases.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { dayAndTime } from '../app/clock.ts';
import { usePlaces } from '../app/places.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { useRows } from '../ui/rows.ts';
import { HappeningLine } from './happening-line.tsx';
import type { Intake } from './use-intake.ts';

type Props = {
  view: CaseView;
  /** Only this step, or everything. */
  step: number | null;
  onAllSteps: () => void;
  /** Moves the case to the step that is shown. */
  onMove: (() => void) | null;
  intake: Intake | null;
  onScan: (() => void) | null;
};

export function Chronology({ view, step, onAllSteps, onMove, intake, onScan }: Props) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const shown = view.chronology.filter((one) => step === null || one.step === step);
  const open = (id: string) => {
    const one = shown.find((other) => other.id === id);
    if (!one || one.hidden) return;
    if (one.kind === 'form' || one.kind === 'note') return go({ screen: 'form', formId: id });
    const pageId = view.folder.find((document) => document.id === id)?.pages[0];
    if (pageId) go({ screen: 'page', pageId });
  };
  const rows = useRows({ ids: shown.map((one) => one.id), onOpen: open });
  return (
    <>
      <div className="sec">
        <h2 id="chronology">{t('cases.chronology.title')}</h2>
        {step !== null && (
          <>
            <span className="n">
              {t('cases.chronology.step', { step: inDigitsOf(language, step) })}
            </span>
            <span className="end" />
            {onMove && (
              <Button small onPress={onMove}>
                {t('cases.stepDialog.go')}
              </Button>
            )}
            <Button small quiet hint="Escape" onPress={onAllSteps}>
              {t('cases.chronology.allSteps')}
            </Button>
          </>
        )}
      </div>
      {step === null && <NextThing view={view} intake={intake} onScan={onScan} />}
      {shown.length === 0 && (
        <p className="sup">
          {t(step === null ? 'cases.chronology.empty' : 'cases.chronology.stepEmpty')}
        </p>
      )}
      <ol className="chron">
        {shown.map((one) => (
          <HappeningLine key={one.id} one={one} rows={rows} />
        ))}
      </ol>
    </>
  );
}

/** The one thing to do next: a draft that waits, or the first paper that is missing. */
function NextThing({ view, intake, onScan }: Pick<Props, 'view' | 'intake' | 'onScan'>) {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  const missing = view.missing[0];
  const kind = intake?.draft ? 'intake' : missing;
  if (kind === undefined) return null;
  const start = kind === 'intake' ? intake?.open : onScan;
  const word = intake?.draft ? 'continue' : 'start';
  return (
    <div className="next">
      <CornerDownRight className="ic" aria-hidden />
      <span className="grow">
        <b>{t('cases.chronology.next', { paper: paper(kind) })}</b>
        <span className="cap">
          {intake?.draft
            ? t('cases.chronology.nextDraft', {
                when: dayAndTime(intake.draft.enteredAt, language, t),
              })
            : t('cases.chronology.nextText')}
        </span>
      </span>
      {start && (
        <Button small hint={kind === 'intake' ? 'F' : 'S'} onPress={start}>
          {kind === 'intake' ? t(`cases.chronology.${word}`) : t('cases.head.scan')}
        </Button>
      )}
    </div>
  );
}
