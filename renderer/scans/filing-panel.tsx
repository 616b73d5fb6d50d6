// The right column of filing: whose page it is, what it is, when it was written, what was read on it.
import { ScanText, Undo2 } from 'lucide-react';
import type { Ref } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { PhotoConsent } from '../cases/consent/photo-consent.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Tick } from '../ui/choice.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { STEPS } from '../ui/steps.tsx';
import { isFiled } from './batch.ts';
import { FiledNote } from './filed-note.tsx';
import { NUMBERED } from './kinds.ts';
import { PageTextNote } from './page-text-note.tsx';
import { PagesBox } from './pages-box.tsx';
import { SuggestedCase } from './suggested-case.tsx';
import type { FilingState } from './use-filing.ts';

type Props = {
  filing: FilingState;
  dateBox: Ref<HTMLInputElement & HTMLTextAreaElement>;
  onCase: () => void;
  onOtherKind: () => void;
  onText: () => void;
  onFile: () => void;
};

export function FilingPanel(props: Props) {
  const { t, language } = useText();
  const { filing } = props;
  const { here, suggestion, decided, kind, step } = filing;
  if (!here) return null;
  const untouched = decided.date === undefined && suggestion?.paperDate != null;
  const more = (suggestion?.dates.length ?? 0) - (suggestion?.paperDate ? 1 : 0);
  const dateWord = [
    untouched && suggestion?.whyDate === 'printed-code' && t('scans.whyDate'),
    more > 0 && t('scans.otherDates', { count: more }),
  ]
    .filter(Boolean)
    .join(' · ');
  const missing =
    here.isSeparator || filing.joining
      ? null
      : !filing.chosenCase
        ? 'missingCase'
        : !kind
          ? 'missingKind'
          : decided.isNoDate
            ? 'missingDate'
            : null;
  return (
    <section className="filing-panel" aria-busy={suggestion === undefined}>
      <div className="filing-fields scroll">
        {isFiled(here) ? (
          <FiledNote page={here} onTakeOut={(id) => void filing.takeOut(id)} />
        ) : here.isSeparator ? (
          <SheetNote says={t('cabinet.print.line')} more={t('cabinet.print.behind')} />
        ) : filing.joining ? (
          <SheetNote pencil says={t('scans.goesOn')} more={t('scans.goesOnText')} />
        ) : (
          <>
            <SuggestedCase
              page={here}
              suggestion={suggestion}
              chosen={filing.chosenCase}
              byPerson={decided.case !== undefined}
              changes={filing.changesCase}
              onChoose={props.onCase}
            />
            <KindKeys filing={filing} onOther={props.onOtherKind} />
            <PhotoConsent caseId={filing.chosenCase?.caseId ?? null} kind={kind} />
            <div className="filing-step">
              <Choice
                label={t('scans.step')}
                options={STEPS.map((one) => ({
                  value: String(one),
                  label: inDigitsOf(language, one),
                }))}
                value={step === null ? null : String(step)}
                onChange={(next) => filing.decide({ step: Number(next) })}
              />
            </div>
            <div className="filing-two">
              <DateBox
                key={`${here.id} ${suggestion?.paperDate?.typed ?? ''}`}
                label={t('scans.dateOnPaper')}
                value={filing.date}
                pencil={untouched}
                inputRef={props.dateBox}
                offers={suggestion?.dates ?? []}
                offerWord={dateWord}
                year={yearOf(suggestion?.dates[0] ?? filing.lastDate)}
                onChange={(date, typed) =>
                  filing.decide({ date, isNoDate: date === null && typed.trim() !== '' })
                }
              />
              {/* For each page its own: the hands are not left in it, where the next digit would be written. */}
              <PagesBox key={here.id} filing={filing} />
            </div>
            <Tick
              label={t('scans.restricted')}
              checked={filing.restricted}
              onChange={(restricted) => filing.decide({ restricted })}
            />
          </>
        )}
        <PageTextNote told={filing.told} page={here} onText={props.onText} />
        <ErrorNote error={filing.error} />
      </div>
      {missing && !isFiled(here) && <p className="cap filing-missing">{t(`scans.${missing}`)}</p>}
      <div className="filing-go">
        <Button quiet hint="U" onPress={() => filing.undo()}>
          <Undo2 className="ic" aria-hidden />
          {t('scans.undo')}
        </Button>
        <Button
          main
          hint="Enter"
          busy={filing.busy}
          off={isFiled(here) || missing !== null}
          onPress={props.onFile}
        >
          {t(here.isSeparator ? 'scans.after' : filing.joining ? 'scans.goOn' : 'scans.file')}
        </Button>
      </div>
    </section>
  );
}

/** What is known of a sheet that needs no fields. */
function SheetNote({ says, more, pencil }: { says: string; more: string; pencil?: true }) {
  return (
    <div className={pencil ? 'sug pencil' : 'sug'}>
      <ScanText className="ic l" aria-hidden />
      <div className="grow">
        <div className="str">{says}</div>
        <div className="cap">{more}</div>
      </div>
    </div>
  );
}

/** Day and month alone take the year of a date that is known. */
const yearOf = (date: PartialDate | null | undefined) =>
  date?.from ? Number(date.from.slice(0, 4)) : undefined;

function KindKeys({ filing, onOther }: { filing: FilingState; onOther: () => void }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const { kind } = filing;
  const other = kind !== null && !(NUMBERED as readonly string[]).includes(kind);
  const byMachine = filing.decided.kind === undefined && kind !== null;
  const why = byMachine && kind === filing.suggestion?.kind ? filing.suggestion.whyKind : null;
  return (
    <fieldset className="field">
      <legend className="lab">
        <span>{t('scans.what')}</span>
        <span className="other">{why ? t(`scans.whyKind.${why}`) : t('scans.pressNumber')}</span>
        {byMachine && <ScanText className="ic s" aria-label={t('app.mark.pencil')} />}
      </legend>
      <div className="nine">
        {NUMBERED.map((one, at) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            className={byMachine && one === kind ? 'pencil' : undefined}
            onClick={() => filing.decide({ kind: one })}
          >
            <KeyHint name={String(at + 1)} />
            <span>{paper(one)}</span>
          </button>
        ))}
        <button type="button" aria-pressed={other} onClick={onOther}>
          <KeyHint name="9" />
          <span>{other ? paper(kind) : t('scans.otherKind')}</span>
        </button>
      </div>
    </fieldset>
  );
}
