// Which counsellors a case is given to; a tick is a change of its own.
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Choices } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/states.tsx';

export function Counsellors(props: { caseId: string; workers: readonly string[] }) {
  const { t } = useText();
  const userName = useUserName();
  const { caseId, workers } = props;
  const { error, run } = useDoing();
  const all = useUsers().filter(({ active, role }) => active && role === 'counsellor');
  if (all.length === 0) return null;
  const others = workers.filter((id) => !all.some((one) => one.id === id));
  const give = (chosen: readonly string[]) =>
    void run(
      () => call('cases.assign', { cmd: newId(), caseId, workers: [...others, ...chosen] }),
      () => {},
    );
  return (
    <>
      <Choices
        label={t('access.counselling.given')}
        options={all.map(({ id }) => ({ value: id, label: userName(id, true) }))}
        value={workers.filter((id) => !others.includes(id))}
        onChange={give}
      />
      <ErrorNote error={error} />
    </>
  );
}
