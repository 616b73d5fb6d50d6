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
  /** The picture alone as a file, of what is drawn. */
  save?: (to: 'svg' | 'png') => Promise<boolean>;
  /** Not before a question in the dialog was answered. */
  off?: boolean;
  /** Printing is free, and no file may be saved. */
  noFiles?: boolean;
  onClose: () => void;
  children: ReactNode;
};

type To = 'printer' | 'pdf' | 'svg' | 'png';
const SAYS = {
  printer: 'print.dialog.done',
  pdf: 'print.dialog.saved',
  svg: 'print.dialog.savedPicture',
  png: 'print.dialog.savedPicture',
} as const;

export function PrintDialog(props: Props) {
  const { title, send, save, off = false, noFiles = false, onClose, children } = props;
  const { t } = useText();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const begin = async (to: To) => {
    if (busy || off || (noFiles && to !== 'printer')) return;
    setBusy(true);
    setError(undefined);
    try {
      const isSheet = to === 'printer' || to === 'pdf';
      if (isSheet ? await send(to) : await save?.(to)) {
        say((t) => t(SAYS[to]));
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
          <Button busy={busy} off={off || noFiles} onPress={() => void begin('pdf')}>
            <FileDown className="ic" aria-hidden />
            {t('print.dialog.pdf')}
          </Button>
          <Button main autoFocus hint="Ctrl P" busy={busy} off={off} onPress={toPrinter}>
            <Printer className="ic" aria-hidden />
            {says}
          </Button>
        </>
      }
    >
      {children}
      {save && (
        <div className="row wrap">
          {(['svg', 'png'] as const).map((to) => (
            <Button key={to} small busy={busy} off={off || noFiles} onPress={() => void begin(to)}>
              <FileDown className="ic s" aria-hidden />
              {t('print.dialog.picture', { as: to.toUpperCase() })}
            </Button>
          ))}
        </div>
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
