// The dialog before a sheet is printed: on paper or as PDF, with what can be chosen about it.
import { FileDown, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type CallError, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Props = {
  title: string;
  /** False when the person left the system's own dialog. */
  send: (to: 'printer' | 'pdf') => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
};

export function PrintDialog({ title, send, onClose, children }: Props) {
  const { t } = useText();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const begin = async (to: 'printer' | 'pdf') => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      if (await send(to)) {
        say((t) => t(to === 'pdf' ? 'print.dialog.saved' : 'print.dialog.done'));
        onClose();
      }
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  const toPrinter = () => void begin('printer');
  const says = t('print.dialog.printer');
  return (
    <Dialog
      title={title}
      onClose={onClose}
      keys={[{ keys: ['Ctrl P', 'Ctrl Enter'], says, run: toPrinter, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button busy={busy} onPress={() => void begin('pdf')}>
            <FileDown className="ic" aria-hidden />
            {t('print.dialog.pdf')}
          </Button>
          <Button main autoFocus hint="Ctrl P" busy={busy} onPress={toPrinter}>
            <Printer className="ic" aria-hidden />
            {says}
          </Button>
        </>
      }
    >
      {children}
      <ErrorNote error={error} />
    </Dialog>
  );
}
