// A form on paper, filled in or empty: the same sections, numbers and labels as on the screen.
import { type Answers, visibleFields } from '#domain/forms/answers.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
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
import { Signatures } from './signatures.tsx';
import './form-sheet.css';

type Props = {
  form: FormDefinition;
  view: FormView;
  /** Null prints empty lines. */
  answers: Answers | null;
  world: FormWorld;
  /** Names, because a sheet is drawn where the people of the office are not known. */
  author: string;
  printedBy: string;
};

/** What the code on a sheet holds: which form it belongs to, never a name. */
export function sheetCode(view: Pick<FormView, 'id' | 'form' | 'revision' | 'version'>): string {
  return `samnum:form:${view.id}:${view.form}:r${view.revision}:v${view.version}`;
}

export function FormSheet({ form, view, answers, world, author, printedBy }: Props) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const other = language === 'km' ? 'en' : 'km';
  const numbers = numberQuestions(form, language);
  const now = Date.now();
  const blank = answers === null;
  const shown = blank ? null : new Set(visibleFields(form, answers));
  const state = blank
    ? t('print.form.blankFoot')
    : view.state === 'final'
      ? t('print.form.final', { version: view.version })
      : t('print.form.draft');
  const title = form.title[language];
  const stepName = useStepName()(form.step);
  return (
    <PrintSheet
      office={officeName}
      line={t('print.form.step', { step: form.step, title: stepName })}
      code={blank ? '' : world.code}
      {...(blank && { codeLine: `${t('print.form.blankCode')} ……………………………` })}
      title={title}
      otherTitle={form.title[other]}
      pageFoot={`${title} r${form.revision} · ${state}`}
      foot={
        <>
          <QrCode text={sheetCode(view)} label={t('print.form.code')} />
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
          <div className="printed-fields">
            {section.fields
              .filter((field) => shown === null || shown.has(field))
              .map((field) => (
                <PrintedQuestion
                  key={field.id}
                  field={field}
                  number={numbers.get(field.id)}
                  answers={answers}
                  world={world}
                />
              ))}
          </div>
        </section>
      ))}
      <Signatures
        worker={blank ? '' : author}
        stamp={
          !blank && view.state === 'final'
            ? inDigitsOf(language, dayOf(view.changedAt).split('-').reverse().join('.'))
            : null
        }
      />
    </PrintSheet>
  );
}

function useStepName(): (step: number) => string {
  const { t } = useText();
  return (step) => {
    const found = STEPS.find((one) => one === step) ?? 1;
    return t(`words.step.s${found}`);
  };
}
