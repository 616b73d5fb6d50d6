// A question that needs a reason in words before it is done.
import { type ReactNode, useState } from 'react';
import type { CallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { ErrorNote } from './states.tsx';

export function ReasonDialog(props: {
  title: string;
  /** What will happen: a sentence, or what stands in its place. */
  text: ReactNode;
  does: string;
  busy: boolean;
  error: CallError | undefined;
  onReason: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const isSaid = reason.trim() !== '';
  const go = () => {
    if (isSaid) props.onReason(reason.trim());
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      keys={[{ keys: ['Ctrl Enter'], says: props.does, run: go, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={props.onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isSaid} busy={props.busy} onPress={go}>
            {props.does}
          </Button>
        </>
      }
    >
      {typeof props.text === 'string' ? <p className="sup">{props.text}</p> : props.text}
      <Field
        label={t('access.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        area
        required
        autoFocus
      />
      <ErrorNote error={props.error} />
    </Dialog>
  );
}
