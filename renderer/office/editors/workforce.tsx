// What is known of the office's own people, one of them at a time; what is left open is not recorded.
import { useState } from 'react';
import { EDUCATIONS, TRAININGS, WORKER_SEXES, type WorkerFacts } from '#domain/office/workforce.ts';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Choice, Choices } from '../../ui/choice.tsx';
import { Pick } from '../../ui/pick.tsx';
import { NumberBox, type Typed } from './number-box.tsx';

type Props = { value: readonly WorkerFacts[]; onChange: (value: unknown) => void };

const unknown = (user: string): WorkerFacts => ({
  ...{ user, sex: null, education: null, since: null, training: [] },
});

export function WorkforceEditor({ value, onChange }: Props) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const people = useUsers().filter(({ active }) => active);
  const [chosen, setChosen] = useState('');
  const user = chosen || people[0]?.id;
  if (user === undefined) return null;
  const own = value.find((one) => one.user === user) ?? unknown(user);
  const set = (change: { [K in keyof WorkerFacts]?: WorkerFacts[K] | Typed }) =>
    onChange([...value.filter((one) => one.user !== user), { ...own, ...change }]);
  const words = <Id extends string>(
    list: readonly { id: Id; label: { en: string; km: string } }[],
  ) => list.map(({ id, label }) => ({ value: id, label: label[language] }));
  return (
    <div className="dialogfields">
      <Pick
        label={t('office.edit.worker')}
        value={user}
        onChange={setChosen}
        options={people.map(({ id }) => ({ value: id, label: nameOf(id, true) }))}
      />
      <Choice
        label={t('office.edit.sex')}
        options={words(WORKER_SEXES)}
        value={own.sex}
        onChange={(sex) => set({ sex })}
      />
      <Choice
        label={t('office.edit.education')}
        options={words(EDUCATIONS)}
        value={own.education}
        onChange={(education) => set({ education })}
      />
      <NumberBox
        key={user}
        label={t('office.edit.since')}
        value={own.since}
        onChange={(since) => set({ since })}
      />
      <Choices
        label={t('office.edit.training')}
        options={words(TRAININGS)}
        value={own.training}
        onChange={(training) => set({ training })}
      />
    </div>
  );
}
