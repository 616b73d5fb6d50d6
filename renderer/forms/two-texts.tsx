// Two texts of one form side by side: only the answers that differ, each marked.
import { type Answers, walkAnswers } from '#domain/forms/answers.ts';
import type { Field, FormDefinition } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { answerWords } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import { useAnswerOptions } from './use-answer-options.ts';

type Side = { title: string; line: string; answers: Answers };
type Props = { form: FormDefinition; left: Side; right: Side; world: FormWorld };

export function TwoTexts({ form, left, right, world }: Props) {
  const { t, language } = useText();
  const options = useAnswerOptions(world);
  const different = findDifferences(form, left.answers, right.answers);
  if (different.length === 0) return <p>{t('forms.conflict.same')}</p>;
  return (
    <div className="two-texts">
      <p className="cap">{t('forms.conflict.different', { count: different.length })}</p>
      <div className="two-heads">
        {[left, right].map((side) => (
          <div key={side.title}>
            <b>{side.title}</b>
            <span className="cap">{side.line}</span>
          </div>
        ))}
      </div>
      {different.map(({ path, field, left: one, right: two }) => (
        <div key={path} className="two-row">
          <h3>{field.label[language]}</h3>
          {[one, two].map((answer, at) => {
            const words = answerWords(field, answer, options);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: left and right
              <p key={at} lang={langOf(words)}>
                {words === '' ? (
                  <span className="mut">{t('forms.empty')}</span>
                ) : (
                  <mark>{words}</mark>
                )}
              </p>
            );
          })}
        </div>
      ))}
    </div>
  );
}

export type Difference = { path: string; field: Field; left: unknown; right: unknown };

/** Every answer that differs, rows cell by cell, in reading order. */
export function findDifferences(form: FormDefinition, left: Answers, right: Answers): Difference[] {
  const differences = new Map<string, Difference>();
  const sides = [walkAnswers(form, left), walkAnswers(form, right)] as const;
  for (const [at, side] of sides.entries()) {
    for (const { path, field, answer } of side) {
      if (field.type === 'rows') continue;
      const found = differences.get(path) ?? { path, field, left: undefined, right: undefined };
      differences.set(path, { ...found, ...(at === 0 ? { left: answer } : { right: answer }) });
    }
  }
  return [...differences.values()].filter((one) => !isSame(one.left, one.right));
}

/** The same answer, whatever the order in which it was written down; blank is blank. */
function isSame(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join()}}`;
}
