// What stands of last time, beside a form on one page: first what was promised, then the old text.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type Answers, rowsOf, visibleFields } from '#domain/forms/answers.ts';
import type { FormDefinition, RowsField, Sheet } from '#domain/forms/form.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { answerWords, type WordsOptions } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import { NotePromises } from './note-promises.tsx';
import { useAnswerOptions } from './use-answer-options.ts';
import type { FormView } from './use-draft.ts';

type Props = { view: FormView; form: FormDefinition; sheet: Sheet; world: FormWorld };

export function NoteBefore({ view, form, sheet, world }: Props) {
  const { t, language } = useText();
  const userName = useUserName();
  const words = useAnswerOptions(world);
  const { earlier } = view.context;
  const [at, setAt] = useState(0);
  const formId = earlier[at];
  const { value: before } = useCall('forms.view', formId ? { formId } : null);
  const turn = (by: 1 | -1) =>
    setAt((old) => Math.min(Math.max(old + by, 0), Math.max(earlier.length - 1, 0)));
  useKeys(
    earlier.length > 1
      ? [
          { keys: ['Alt PageUp'], says: t('forms.note.older'), run: () => turn(1), typing: true },
          {
            ...{ keys: ['Alt PageDown'], says: t('forms.note.newer'), run: () => turn(-1) },
            ...{ typing: true, quiet: true },
          },
        ]
      : [],
  );
  if (!formId) return null;
  const head = sheet.lines[0]?.flat() ?? [];
  const shown = before ? visibleFields(form, before.answers) : [];
  const date = PartialDateSchema.safeParse(before?.answers['event-date']).data;
  const kind = shown.find(({ id, type }) => head.includes(id) && type === 'choice');
  const texts = shown.filter(
    ({ type, id, ...field }) =>
      sheet.lines.flat(2).includes(id) && (type === 'long' || 'speech' in field),
  );
  return (
    <aside className="note-before scroll" aria-label={t('forms.note.lastTime')}>
      <div className="row">
        <h2 className="grow">
          {t(at === 0 ? 'forms.note.lastTime' : 'forms.note.before', { count: at + 1 })}
        </h2>
        <button
          type="button"
          className="icbtn"
          disabled={at === earlier.length - 1}
          aria-label={t('forms.note.older')}
          title={t('forms.note.older')}
          onClick={() => turn(1)}
        >
          <ChevronLeft className="ic" aria-hidden />
        </button>
        <button
          type="button"
          className="icbtn"
          disabled={at === 0}
          aria-label={t('forms.note.newer')}
          title={t('forms.note.newer')}
          onClick={() => turn(-1)}
        >
          <ChevronRight className="ic" aria-hidden />
        </button>
      </div>
      {before && (
        <>
          <p className="cap">
            {[
              date && describePartialDate(date, language),
              kind && answerWords(kind, before.answers[kind.id], words),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <NotePromises caseId={view.caseId} formId={before.id} mayEdit={!world.readOnly} />
          {texts.map((field) => {
            const text =
              'speech' in field && field.speech
                ? spoken(field, before.answers, words)
                : answerWords(field, before.answers[field.id], words);
            return text === '' ? null : (
              <section key={field.id}>
                <h3>{field.label[language]}</h3>
                <p className="selectable" lang={langOf(text)}>
                  {text}
                </p>
              </section>
            );
          })}
          <p className="cap">
            {t('forms.final', { version: before.version })} · {userName(before.author, true)}
          </p>
        </>
      )}
    </aside>
  );
}

/** "Mom: “The cakes bring in enough.”", a line for each. */
function spoken(field: RowsField, answers: Answers, options: WordsOptions): string {
  const [who, words] = field.columns;
  if (!who || !words) return '';
  return rowsOf(field, answers)
    .map((row) => {
      const name = answerWords(who, row.answers[who.id], options);
      const said = answerWords(words, row.answers[words.id], options);
      return options.language === 'km' ? `${name}៖ «${said}»` : `${name}: “${said}”`;
    })
    .join('\n');
}
