// Taking consent back: whose, what, who says so, how, when, and who heard it. No reason is asked.
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import type { ConsentLine } from '#contract/consent.ts';
import { purposesOf } from '#domain/cases/consent-now.ts';
import { newId } from '#domain/ids.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { call } from '../../app/call.ts';
import { today } from '../../app/clock.ts';
import { useSession } from '../../app/session.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Choices } from '../../ui/choice.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useNameText } from '../../ui/person-name.tsx';
import { Pick } from '../../ui/pick.tsx';
import { ErrorNote } from '../../ui/states.tsx';

const FAMILY = 'family';
const SOMEBODY_ELSE = 'else';
const CHILDREN = new Set(['child', 'main-child', 'juvenile']);
type How = NonNullable<ConsentLine['how']>;

type Props = {
  view: CaseView;
  lines: readonly ConsentLine[];
  onClose: () => void;
  onDone: () => void;
};

export function TakeBack({ view, lines, onClose, onDone }: Props) {
  const { t, language } = useText();
  const say = useToast();
  const { me } = useSession();
  const userName = useUserName();
  const nameText = useNameText();
  const staff = useUsers().filter(({ active }) => active);
  const { busy, error, run } = useDoing();
  const [ids] = useState(() => ({ cmd: newId(), id: newId() }));
  const [whose, setWhose] = useState<string>(FAMILY);
  const [purposes, setPurposes] = useState<string[]>([]);
  const [who, setWho] = useState('');
  const [whoName, setWhoName] = useState('');
  const [how, setHow] = useState<How | null>(null);
  const [on, setOn] = useState<PartialDate | null>(exactDay(today()));
  const [heardBy, setHeardBy] = useState<string>(me.id);
  const [words, setWords] = useState('');
  const child = whose === FAMILY ? null : whose;
  const named = (one: CaseView['people'][number]) =>
    nameText({ ...one, code: view.row.code }).first;
  const children = view.people.filter(
    ({ personId, roles }) =>
      roles.some((role) => CHILDREN.has(role)) || lines.some((line) => line.child === personId),
  );
  const isGone = (purpose: string) =>
    lines.some(
      (line) => line.child === child && line.purpose === purpose && line.says === 'taken-back',
    );
  const offered = purposesOf(child).filter(({ id }) => !isGone(id));
  const person = who === SOMEBODY_ELSE ? { id: null, text: whoName.trim() } : { id: who, text: '' };
  const isNamed = who === SOMEBODY_ELSE ? whoName.trim() !== '' : who !== '';
  const ready = purposes.length > 0 && isNamed && how !== null && on !== null;
  const go = () => {
    if (!ready) return;
    const told = { child, purposes, on, who: person, how, words };
    void run(
      () =>
        call('consent.takeBack', {
          ...{ ...ids, ...told, caseId: view.row.id },
          heardBy: { id: heardBy, text: '' },
        }),
      () => {
        say((t) => t('consent.done'));
        onDone();
      },
    );
  };
  return (
    <Dialog
      wide
      title={t('consent.takeBackTitle')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('consent.takeBackDo'), run: go, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={go}>
            {t('consent.takeBackDo')}
          </Button>
        </>
      }
    >
      <p className="sup">{t('consent.takeBackText')}</p>
      {children.length > 0 && (
        <Choice
          label={t('consent.whose')}
          options={[
            { value: FAMILY, label: t('consent.family') },
            ...children.map((one) => ({
              value: one.personId,
              label: t('consent.ofChild', { name: named(one) }),
            })),
          ]}
          value={whose}
          onChange={(next) => {
            setWhose(next);
            setPurposes([]);
          }}
        />
      )}
      <Choices
        required
        label={t('consent.what')}
        options={offered.map(({ id, label }) => ({ value: id, label: label[language] }))}
        value={purposes}
        onChange={setPurposes}
      />
      <Choice
        required
        label={t('consent.who')}
        options={[
          ...view.people.map((one) => ({ value: one.personId, label: named(one) })),
          { value: SOMEBODY_ELSE, label: t('casePage.tasks.else') },
        ]}
        value={who === '' ? null : who}
        onChange={setWho}
      />
      {who === SOMEBODY_ELSE && (
        <Field
          autoFocus
          label={t('consent.whoName')}
          value={whoName}
          onChange={setWhoName}
          maxLength={200}
        />
      )}
      <Choice
        required
        label={t('consent.howLabel')}
        options={(['said', 'written', 'shown'] as const).map((value) => ({
          value,
          label: t(`consent.how.${value}`),
        }))}
        value={how}
        onChange={setHow}
      />
      <DateBox label={t('consent.on')} value={on} onChange={setOn} past required />
      <div className="field">
        <div className="lab">{t('consent.heardBy')}</div>
        <Pick
          label={t('consent.heardBy')}
          options={staff.map(({ id }) => ({ value: id, label: userName(id, true) }))}
          value={heardBy}
          onChange={setHeardBy}
        />
      </div>
      <Field
        label={t('consent.words')}
        value={words}
        onChange={setWords}
        maxLength={2000}
        help={t('consent.wordsHelp')}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
