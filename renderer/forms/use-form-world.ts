// What a form knows beside its answers: the case, its people, the staff, the computed values.
import type { Output } from '#contract/calls.ts';
import type { Answers } from '#domain/forms/answers.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall } from '../app/call.ts';
import { useUserName, useUsers } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import type { FormWorld } from './fields/asked.ts';
import type { FormView } from './use-draft.ts';

export type CaseView = Output<'cases.view'>;
export type World = FormWorld & { row: CaseView['row'] | null };

export function useFormWorld(view: FormView, form: FormDefinition, answers: Answers): World {
  const { t, language } = useText();
  const { relation } = useOpenWords();
  const users = useUsers();
  const nameOf = useUserName();
  const asked = useCall('cases.view', { caseId: view.caseId });
  const row = asked.value?.row ?? null;
  const firstNote = asked.value?.chronology
    .filter((line) => line.kind === 'note' && line.happened !== null)
    .at(-1)?.happened;
  return {
    row,
    staff: users
      .filter((user) => user.active)
      .map(({ id, nameKm, nameLatin, role }) => ({
        id,
        nameKm,
        nameLatin,
        small: t(`words.role.${role}`),
      })),
    register: (asked.value?.people ?? []).map((person) => ({
      id: person.personId,
      nameKm: person.nameKm,
      nameLatin: person.nameLatin,
      small: relation(person.relation),
    })),
    computed: {
      'case-code': row?.code ?? '',
      'form-name': `${form.title[language]} · r${form.revision}`,
      entered: t('forms.computed.entered', {
        day: formatDay(dayOf(view.enteredAt), language),
        name: nameOf(view.author, true),
      }),
      matches: t('forms.computed.matches'),
      'first-contact': firstNote
        ? describePartialDate(firstNote, language)
        : t('forms.computed.first-contact'),
    },
    fromPaper: answers['from-paper'] === 'yes',
    readOnly: view.state === 'final' || !view.mayEdit,
  };
}
