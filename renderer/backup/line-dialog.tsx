// Is the line paid by the megabyte, and how fast may copies go over it?
import { useState } from 'react';
import type { LineSettings } from '#contract/backup.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { readWholeNumber } from './whole-number.ts';

type Speed = 'none' | 'half' | 'number';
type Props = { line: LineSettings; dailyAt: string; onClose: () => void; onChanged: () => void };

const LEAST_KBITS = 64;

export function LineDialog({ line, dailyAt, onClose, onChanged }: Props) {
  const { t } = useText();
  const say = useToast();
  const [paid, setPaid] = useState(line.paid);
  const [budget, setBudget] = useState(String(line.budgetMegabytes));
  const [speed, setSpeed] = useState<Speed>(typeof line.limit === 'number' ? 'number' : line.limit);
  const [kbits, setKbits] = useState(typeof line.limit === 'number' ? String(line.limit) : '512');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError>();

  const budgetMegabytes = readWholeNumber(budget, 1, 100_000);
  const number = readWholeNumber(kbits, LEAST_KBITS, 1_000_000);
  const keep = () => {
    setTried(true);
    const limit = speed === 'number' ? number : speed;
    const allowed = paid ? budgetMegabytes : (budgetMegabytes ?? line.budgetMegabytes);
    if (limit === null || allowed === null) return;
    call('backup.setLine', {
      cmd: newId(),
      line: { paid, budgetMegabytes: allowed, limit },
    }).then(
      () => {
        say((t) => t('backup.line.saved'));
        onChanged();
        onClose();
      },
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  return (
    <Dialog
      title={t('backup.line.title')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('backup.line.keep'), run: keep, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button main hint="Ctrl Enter" onPress={keep}>
            {t('backup.line.keep')}
          </Button>
        </>
      }
    >
      <div className="bk-line">
        <Choice<'no' | 'yes'>
          label={t('backup.line.paid')}
          options={[
            { value: 'no', label: t('backup.line.paidNo') },
            { value: 'yes', label: t('backup.line.paidYes') },
          ]}
          value={paid ? 'yes' : 'no'}
          onChange={(value) => setPaid(value === 'yes')}
          autoFocus
          help={t(paid ? 'backup.line.paidHelp' : 'backup.line.notPaidHelp', { time: dailyAt })}
        />
        {paid && (
          <Field
            label={t('backup.line.budget')}
            value={budget}
            onChange={setBudget}
            error={tried && budgetMegabytes === null ? t('backup.line.budgetWrong') : undefined}
            help={t('backup.line.budgetHelp')}
          />
        )}
        <Choice<Speed>
          label={t('backup.line.speed')}
          options={[
            { value: 'none', label: t('backup.line.speedNone') },
            { value: 'half', label: t('backup.line.speedHalf') },
            { value: 'number', label: t('backup.line.speedNumber') },
          ]}
          value={speed}
          onChange={setSpeed}
          help={t('backup.line.speedHelp')}
        />
        {speed === 'number' && (
          <Field
            label={t('backup.line.kbits')}
            value={kbits}
            onChange={setKbits}
            error={tried && number === null ? t('backup.line.kbitsWrong') : undefined}
            help={t('backup.line.kbitsHelp')}
          />
        )}
      </div>
      <ErrorNote error={error} />
    </Dialog>
  );
}
