// Two texts of one form side by side: only the answers that differ, each marked.
import type { Answers } from '#domain/forms/answers.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { answerWords } from './answer-words.ts';
import { findDifferences } from './differences.ts';
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
      {different.map(({ path, field, within, tableRow, left: one, right: two }) => (
        <div key={path} className="two-row">
          <h3>
            {[within, tableRow, field]
              .flatMap((part) => (part ? [part.label[language]] : []))
              .join(' · ')}
          </h3>
          {[one, two].map((answer, at) => {
            const words = answerWords(field, answer, { ...options, levels: tableRow?.levels });
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
