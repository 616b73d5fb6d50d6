// Prints the empty sheet of a tool for one case: its form with empty lines, or room to draw.
import { FileDown, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Tool } from '#domain/cases/tools.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { type CallError, toCallError } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import { useFormWorld } from '../forms/use-form-world.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { blankView } from './blank-view.ts';
import { DrawingSheet } from './drawing-sheet.tsx';
import { FormSheet } from './form-sheet.tsx';

const NO_ANSWERS = { answers: {}, computed: {} };

type Props = {
  tool: Tool;
  /** The form to print; null for a tool that is drawn. */
  form: string | null;
  caseId: string;
  code: string;
  onClose: () => void;
};

export function PrintEmpty(props: Props) {
  const form = props.form === null ? null : latestForm(props.form);
  return form ? <EmptyForm {...props} definition={form} /> : <EmptyDrawing {...props} />;
}

function EmptyDrawing(props: Props) {
  const { tool, code } = props;
  const sheet = <DrawingSheet title={tool.label} step={tool.step} code={code} />;
  return <Send {...props} sheet={sheet} title={tool.label} landscape={false} />;
}

function EmptyForm(props: Props & { definition: FormDefinition }) {
  const { tool, definition: form, caseId, code } = props;
  const { me } = useSession();
  const { step } = tool;
  const view = useMemo(
    () => blankView(form, me.id, { caseId, code, step }),
    [form, me.id, caseId, code, step],
  );
  const world = useFormWorld(view, form, NO_ANSWERS);
  const name = useUserName()(me.id, true);
  const sheet = (
    <FormSheet
      {...{ form, whole: form, isFamilyCopy: false, view, answers: null, world }}
      {...{ blankFor: code, author: name, printedBy: name }}
    />
  );
  return <Send {...props} sheet={sheet} title={form.title} landscape={form.landscape ?? false} />;
}

type Sending = Pick<Props, 'caseId' | 'code' | 'onClose'> & {
  sheet: React.ReactNode;
  title: Tool['label'];
  landscape: boolean;
};

function Send({ caseId, code, onClose, sheet, title, landscape }: Sending) {
  const { t, language } = useText();
  const print = usePrint();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const send = async (to: 'printer' | 'pdf') => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      if (await print(sheet, { to, what: 'form', id: null, caseId, landscape })) {
        say((t) => t(to === 'pdf' ? 'print.dialog.saved' : 'print.dialog.done'));
        onClose();
      }
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  const toPrinter = () => void send('printer');
  return (
    <Dialog
      title={t('print.dialog.blankTitle')}
      onClose={onClose}
      keys={[
        {
          keys: ['Ctrl P', 'Ctrl Enter'],
          says: t('print.dialog.printer'),
          run: toPrinter,
          typing: true,
        },
      ]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button busy={busy} onPress={() => void send('pdf')}>
            <FileDown className="ic" aria-hidden />
            {t('print.dialog.pdf')}
          </Button>
          <Button main autoFocus hint="Ctrl P" busy={busy} onPress={toPrinter}>
            <Printer className="ic" aria-hidden />
            {t('print.dialog.printer')}
          </Button>
        </>
      }
    >
      <p className="str">{title[language]}</p>
      <p>{t('print.dialog.blankText', { code })}</p>
      <ErrorNote error={error} />
    </Dialog>
  );
}
