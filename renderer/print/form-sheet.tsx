// A form on paper, filled in or empty: the same sections, numbers and labels as on the screen.
import { type Answers, visibleFields } from '#domain/forms/answers.ts';
import { sayRevision } from '#domain/forms/definitions/own-revision.ts';
import { columnsOf, type Field, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { formatDay, inDigitsOf } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { clockOf } from '../app/clock.ts';
import { useSession } from '../app/session.tsx';
import type { FormWorld } from '../forms/fields/asked.ts';
import { numberQuestions } from '../forms/numbers.ts';
import type { FormView } from '../forms/use-draft.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { STEPS } from '../ui/steps.tsx';
import { PrintedQuestion } from './printed-question.tsx';
import { QrCode } from './qr-code.tsx';
import { PrintSheet } from './sheet.tsx';
import { WorkerSignature } from './signatures.tsx';
import './form-sheet.css';
import './printed-rows.css';

type Props = {
  /** What is printed of it: all, or the family's copy. */
  form: FormDefinition;
  /** The whole form: questions keep their numbers on every copy. */
  whole: FormDefinition;
  isFamilyCopy: boolean;
  view: FormView;
  /** Null prints empty lines. */
  answers: Answers | null;
  world: FormWorld;
  /** An empty sheet for this case of which no record was begun: it bears the number, and no code. */
  blankFor?: string;
  /** The drawing that is made of it by hand: it bears its code. */
  drawnAs?: { id: string; version: number };
  /** Names, because a sheet is drawn where the people of the office are not known. */
  author: string;
  printedBy: string;
};

export function FormSheet(props: Props) {
  const { form, whole, isFamilyCopy, view, answers, world, author, printedBy, blankFor, drawnAs } =
    props;
  const { t, language } = useText();
  const { officeName } = useSession();
  const other = language === 'km' ? 'en' : 'km';
  const numbers = numberQuestions(whole, language);
  const now = Date.now();
  const blank = answers === null;
  const shown = blank ? null : new Set(visibleFields(form, answers));
  const isFinal = !blank && view.state === 'final';
  const state = blank
    ? t('print.form.blankFoot')
    : isFinal
      ? t('print.form.final', { version: view.version })
      : t('print.form.draft');
  const title = form.title[language];
  const step = form.step || view.step;
  const stepName = useStepName()(step);
  const stamp = isFinal
    ? inDigitsOf(language, dayOf(view.changedAt).split('-').reverse().join('.'))
    : null;
  const signs = fieldsOf(form).some((one) => one.type === 'rows' && one.print === 'signatures');
  const which = isFamilyCopy ? ` · ${t('print.form.familyCopy')}` : '';
  const codeLine = blankFor
    ? ''
    : blank
      ? `${t('print.form.blankCode')} ……………………………`
      : isFamilyCopy
        ? t('print.form.familyCopy')
        : '';
  return (
    <PrintSheet
      office={officeName}
      line={t('print.form.step', { step, title: stepName })}
      code={blank ? (blankFor ?? '') : world.code}
      {...(codeLine !== '' && { codeLine })}
      landscape={form.landscape ?? false}
      title={title}
      otherTitle={form.title[other]}
      pageFoot={
        [`${title} r${sayRevision(form.revision)}`, blank ? blankFor : world.code, state]
          .filter(Boolean)
          .join(' · ') + which
      }
      foot={
        <>
          {(blankFor === undefined || drawnAs) && (
            <QrCode text={sheetCode(drawnAs ?? view)} label={t('print.form.code')} />
          )}
          <div>
            <p>
              {t('print.form.printedBy', {
                name: printedBy,
                day: formatDay(dayOf(now), language),
                time: clockOf(now, language),
              })}
              {' · '}
              {state}
            </p>
            <p>{t('print.form.scanBack')}</p>
          </div>
        </>
      }
    >
      {form.sections.map((section) => (
        <section key={section.id} className="printed-section">
          <h2>
            {section.title[language]}{' '}
            <span lang={langOf(section.title[other])}>{section.title[other]}</span>
          </h2>
          {inRuns(section.fields.filter((field) => shown === null || shown.has(field))).map(
            (run) => (
              <div key={run[0]?.id} className={hasRows(run[0]) ? 'printed-rows' : 'printed-fields'}>
                {run.map((field) => (
                  <PrintedQuestion
                    key={field.id}
                    {...{ form, field, answers, world, stamp }}
                    number={numbers.get(field.id)}
                  />
                ))}
              </div>
            ),
          )}
        </section>
      ))}
      {!signs && <WorkerSignature worker={blank ? '' : author} stamp={stamp} />}
    </PrintSheet>
  );
}

const hasRows = (field: Field | undefined) => field !== undefined && columnsOf(field).length > 0;

/** Questions that stand two in a line belong together; rows stand alone and may go on overleaf. */
function inRuns(fields: readonly Field[]): Field[][] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last && !hasRows(field) && !hasRows(last[0])) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

function useStepName(): (step: number) => string {
  const { t } = useText();
  return (step) => {
    const found = STEPS.find((one) => one === step) ?? 1;
    return t(`words.step.s${found}`);
  };
}
