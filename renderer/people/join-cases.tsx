// Two cases of one child become one: which stays, why. Nothing moves, and it can be taken back.
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { call, useCall } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { StepNumber } from '../ui/steps.tsx';
import type { Page } from './page.ts';
import { SideBySide } from './side-by-side.tsx';

type Props = { cases: Page['cases']; onClose: () => void; onDone: () => void };

export function JoinCases({ cases, onClose, onDone }: Props) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [first, second] = cases;
  const [stays, setStays] = useState(first?.caseId ?? '');
  const [goes, setGoes] = useState(second?.caseId ?? '');
  const [reason, setReason] = useState('');
  const codeOf = (id: string) => cases.find(({ caseId }) => caseId === id)?.code ?? '';
  const options = cases.map(({ caseId, code }) => ({ value: caseId, label: code }));
  const choose = (id: string) => {
    setStays(id);
    if (id === goes) setGoes(cases.find(({ caseId }) => caseId !== id)?.caseId ?? '');
  };
  const ready = reason.trim() !== '' && stays !== goes;
  const join = () => {
    if (!ready) return;
    const codes = { code: codeOf(goes), into: codeOf(stays) };
    const link = { cmd: newId(), id: newId(), caseId: goes, into: stays, reason: reason.trim() };
    void run(
      () => call('cases.join', link),
      () => {
        say((t) => t('people.join.done', codes));
        onDone();
      },
    );
  };
  return (
    <Dialog
      wide
      title={t('people.join.title')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('people.join.do'), run: join, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={join}>
            {t('people.join.do')}
          </Button>
        </>
      }
    >
      <p className="sup">{t('people.join.text')}</p>
      <CasesSideBySide cases={[stays, goes]} codes={[codeOf(stays), codeOf(goes)]} />
      <Choice label={t('people.join.stays')} {...{ options }} value={stays} onChange={choose} />
      {cases.length > 2 && (
        <Choice
          label={t('people.join.goes')}
          options={options.filter(({ value }) => value !== stays)}
          value={goes}
          onChange={setGoes}
        />
      )}
      <Field
        label={t('people.join.why')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        required
        autoFocus
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}

function CasesSideBySide(props: { cases: readonly string[]; codes: readonly string[] }) {
  const { t, language } = useText();
  const userName = useUserName();
  const [one = '', two = ''] = props.cases;
  const views = [useCall('cases.view', { caseId: one }), useCall('cases.view', { caseId: two })];
  const wordsOf = (view: CaseView | undefined): string[] => {
    if (!view) return [];
    const { row, chronology } = view;
    const opened = chronology.find(({ kind, id }) => kind === 'case' && id === row.id)?.happened;
    return [
      opened ? describePartialDate(opened, language) : '',
      t(`words.step.s${row.step as StepNumber}`),
      row.workers.map((id) => userName(id, true)).join(', '),
      inDigitsOf(language, chronology.filter(({ kind }) => kind !== 'case').length),
      row.placeText,
    ];
  };
  const words = views.map(({ value }) => wordsOf(value));
  const labels = (['opened', 'step', 'workers', 'papers', 'village'] as const).map((key) =>
    t(`people.join.${key}`),
  );
  return (
    <SideBySide
      heads={props.codes}
      rows={labels.map((label, at) => ({ label, words: words.map((one) => one[at] ?? '') }))}
    />
  );
}
