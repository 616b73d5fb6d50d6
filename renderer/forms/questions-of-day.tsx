// Which questions a draft asks where the office changed its own: those of the day it is about, or of another.
import type { Answers } from '#domain/forms/answers.ts';
import { formOn } from '#domain/forms/definitions/index.ts';
import { dayOfQuestions, sayRevision } from '#domain/forms/definitions/own-revision.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { today } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

export function QuestionsOfDay({ form, answers }: { form: FormDefinition; answers: Answers }) {
  const { t, language } = useText();
  const about = PartialDateSchema.safeParse(answers['event-date']).data;
  const held = about?.precision === 'day' && about.from ? formOn(form.id, about.from) : null;
  const now = formOn(form.id, today());
  if (!about?.from || !held || !now) return null;
  const says = dayOfQuestions(form.revision, { held: held.revision, now: now.revision });
  if (says === null) return null;
  const words = {
    day: formatDay(about.from, language),
    own: sayRevision(form.revision),
    held: sayRevision(held.revision),
    now: sayRevision(now.revision),
  };
  return (
    <Banner kind={says === 'of-that-day' ? 'info' : 'overdue'}>
      {t(
        says === 'of-that-day' ? 'forms.questions.ofThatDay' : 'forms.questions.ofAnotherDay',
        words,
      )}
    </Banner>
  );
}
