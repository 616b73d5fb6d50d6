// Two entries side by side: one person, with a reason, or somebody else. Both can be taken back.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { call, useCall } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { type Text, useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote, Waiting } from '../ui/states.tsx';
import type { Page } from './page.ts';
import { SideBySide } from './side-by-side.tsx';

type Props = {
  page: Page;
  caseId: string;
  otherId: string;
  onClose: () => void;
  onDone: () => void;
};

const FIELDS = [
  ...['nameKm', 'nameLatin', 'otherNames', 'sex', 'birth', 'died', 'phone', 'cases'],
] as const;

function wordsOf({ person, cases }: Page, t: Text, language: 'km' | 'en'): string[] {
  const date = (value: Page['person']['birth']) =>
    value ? describePartialDate(value, language) : '';
  return [
    person.nameKm,
    person.nameLatin,
    person.otherNames.join(', '),
    person.sex === 'u' ? '' : t(`words.sex.${person.sex}`),
    date(person.birth),
    date(person.died),
    person.phone,
    cases.map(({ code }) => code).join(', '),
  ];
}

export function ComparePeople({ page, caseId, otherId, onClose, onDone }: Props) {
  const { t, language } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [reason, setReason] = useState('');
  const other = useCall('people.view', { personId: otherId });
  const ids = { caseId, personId: page.personId, otherId };
  const isSame = () => {
    if (reason.trim() === '') return;
    const link = { cmd: newId(), id: newId(), ...ids, reason: reason.trim() };
    void run(
      () => call('people.same', link),
      () => {
        say((t) => t('people.joined'));
        onDone();
      },
    );
  };
  const isOther = () =>
    void run(
      () => call('people.differ', { cmd: newId(), id: newId(), ...ids }),
      () => {
        say((t) => t('people.parted'));
        onDone();
      },
    );
  const words = other.value && [page, other.value].map((one) => wordsOf(one, t, language));
  return (
    <Dialog
      wide
      title={t('people.compareTitle')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('people.isSame'), run: isSame, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button busy={busy} onPress={isOther}>
            {t('people.isOther')}
          </Button>
          <Button main hint="Ctrl Enter" off={reason.trim() === ''} busy={busy} onPress={isSame}>
            {t('people.isSame')}
          </Button>
        </>
      }
    >
      <p className="sup">{t('people.compareText')}</p>
      {!words && !other.error && <Waiting />}
      {words && (
        <SideBySide
          heads={[t('people.here'), t('people.other')]}
          rows={FIELDS.map((field, at) => ({
            label: t(`people.field.${field}`),
            words: words.map((one) => one[at] ?? ''),
          }))}
        />
      )}
      <Field
        label={t('people.why')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        required
        autoFocus
      />
      <ErrorNote error={error ?? other.error} />
    </Dialog>
  );
}
