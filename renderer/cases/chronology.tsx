// What happened, newest first: the day it happened on the left, when it was entered in the small line.
import { CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import { formatNumber, inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { dayAndTime } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { Pick } from '../ui/pick.tsx';
import { useRows } from '../ui/rows.ts';
import { AskAccess } from './access/ask-access.tsx';
import type { ThingHere } from './access/thing.ts';
import { isOfPart, type Part, partsOf } from './chronology-parts.ts';
import { HappeningLine } from './happening-line.tsx';
import { type Happening, useHappeningTitle } from './happening-title.ts';
import { LineSigns } from './line-signs.tsx';
import { useLineWords } from './line-words.ts';
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
  /** Shows who may see the case, or the form or paper the hands are on. */
  onAccess: (here: ThingHere | null) => void;
};

export function Chronology(props: Props) {
  const { view, step, onAllSteps, onMove, intake, onScan, onAccess } = props;
  const { t, language } = useText();
  const { go } = usePlaces();
  const [part, setPart] = useState<Part | ''>('');
  const parts = partsOf(view.chronology);
  const ofStep = view.chronology.filter((one) => step === null || one.step === step);
  const shown = ofStep.filter((one) => part === '' || isOfPart(one, part));
  const [asking, setAsking] = useState<Omit<ThingHere, 'name'> | null>(null);
  const titleOf = useHappeningTitle();
  const wordsOf = useLineWords();
  const open = (id: string) => {
    const one = shown.find((other) => other.id === id);
    if (!one) return;
    const thing = thingOf(one);
    if (one.hidden) return thing ? setAsking(thing) : undefined;
    if (one.kind === 'form' || one.kind === 'note') return go({ screen: 'form', formId: id });
    if (one.kind === 'drawing') return go({ screen: 'drawing', drawingId: id });
    if (one.kind === 'task') return go({ screen: 'tasks', caseId: view.row.id });
    if (one.kind === 'line') return go({ screen: 'facts', caseId: view.row.id });
    const pageId = view.folder.find((document) => document.id === id)?.pages[0];
    if (pageId) go({ screen: 'page', pageId });
  };
  const rows = useRows({ ids: shown.map((one) => one.id), onOpen: open });
  const showAccess = () => {
    const one = shown.find(({ id }) => id === rows.here);
    const thing = one && !one.hidden ? thingOf(one) : null;
    onAccess(one && thing ? { ...thing, name: nameOf(one) } : null);
  };
  const nameOf = (one: Happening) =>
    [titleOf(one), one.happened && describePartialDate(one.happened, language)]
      .filter(Boolean)
      .join(' · ');
  const nextPart = () => {
    const ways: (Part | '')[] = ['', ...parts.map(({ value }) => value)];
    setPart((before) => ways[(ways.indexOf(before) + 1) % ways.length] ?? '');
  };
  useKeys([
    ...(parts.length > 1
      ? [{ keys: ['C'], says: t('casePage.chronology.part'), run: nextPart }]
      : []),
    { keys: ['A'], says: t('casePage.access.title'), run: showAccess },
  ]);
  return (
    <>
      <div className="sec">
        <h2 id="chronology">{t('cases.chronology.title')}</h2>
        {parts.length > 1 && (
          <span className="row parts">
            <Pick
              label={t('casePage.chronology.part')}
              value={part}
              onChange={(value) => setPart(value as Part | '')}
              options={[
                { value: '', label: t('casePage.chronology.everything') },
                ...parts.map(({ value, count }) => ({
                  value,
                  label: `${t(`casePage.chronology.parts.${value}`)} · ${formatNumber(count, 'en')}`,
                })),
              ]}
            />
            <KeyHint name="C" />
          </span>
        )}
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
      {step === null && part === '' && <NextThing view={view} intake={intake} onScan={onScan} />}
      {shown.length === 0 && (
        <p className="sup">
          {t(step === null ? 'cases.chronology.empty' : 'cases.chronology.stepEmpty')}
        </p>
      )}
      <LineSigns />
      <ol className="chron">
        {shown.map((one) => (
          <HappeningLine key={one.id} one={one} words={wordsOf(one)} rows={rows} />
        ))}
      </ol>
      {asking && <AskAccess caseId={view.row.id} of={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

/** What of it can be closed by itself: a form, a paper or a drawing. */
function thingOf({ kind, id }: Happening): Omit<ThingHere, 'name'> | null {
  if (kind === 'document' || kind === 'drawing') return { entity: kind, entityId: id };
  return kind === 'form' || kind === 'note' ? { entity: 'form', entityId: id } : null;
}

type NextProps = Omit<Props, 'step' | 'onAllSteps' | 'onMove' | 'onAccess'>;

/** The one thing to do next: a draft that waits, or the first paper that is missing. */
function NextThing({ view, intake, onScan }: NextProps) {
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
