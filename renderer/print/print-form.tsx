// The small dialog before printing a form: filled in or empty, on paper or as PDF.
import { FileDown, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Answers } from '#domain/forms/answers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { familyCopyOf, openAnswers } from '#domain/forms/family-copy.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { type CallError, toCallError } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import type { FormWorld } from '../forms/fields/asked.ts';
import type { FormView } from '../forms/use-draft.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { FormSheet } from './form-sheet.tsx';

type Props = {
  view: FormView;
  form: FormDefinition;
  answers: Answers;
  world: FormWorld;
  onClose: () => void;
};

/** All of it, what a family may take home, or empty lines. */
type What = 'filled' | 'family' | 'blank';

export function PrintForm({ view, form, answers, world, onClose }: Props) {
  const { t } = useText();
  const print = usePrint();
  const say = useToast();
  const { me } = useSession();
  const nameOf = useUserName();
  const [what, setWhat] = useState<What>('filled');
  const family = useMemo(() => familyCopyOf(form, latestForm), [form]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();

  const send = async (to: 'printer' | 'pdf') => {
    if (busy) return;
    const copy = what === 'family' ? family : form;
    if (!copy) return;
    setBusy(true);
    setError(undefined);
    const told = what === 'family' ? openAnswers(copy, answers) : answers;
    const sheet = (
      <FormSheet
        form={copy}
        whole={form}
        isFamilyCopy={what === 'family'}
        view={view}
        answers={what === 'blank' ? null : told}
        world={world}
        author={nameOf(view.author, true)}
        printedBy={nameOf(me.id, true)}
      />
    );
    const landscape = form.landscape ?? false;
    const how = { what: 'form' as const, id: view.id, caseId: view.caseId, landscape };
    try {
      if (await print(sheet, { to, ...how })) {
        say((t) => t(to === 'pdf' ? 'print.dialog.saved' : 'print.dialog.done'));
        onClose();
      }
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={t('print.dialog.title')}
      onClose={onClose}
      keys={[
        {
          keys: ['Ctrl P', 'Ctrl Enter'],
          says: t('print.dialog.printer'),
          run: () => void send('printer'),
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
          <Button main autoFocus hint="Ctrl P" busy={busy} onPress={() => void send('printer')}>
            <Printer className="ic" aria-hidden />
            {t('print.dialog.printer')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('print.dialog.what')}
        options={[
          { value: 'filled', label: t('print.dialog.filled') },
          ...(family ? [{ value: 'family' as const, label: t('print.dialog.family') }] : []),
          { value: 'blank', label: t('print.dialog.blank') },
        ]}
        value={what}
        onChange={setWhat}
        help={t(`print.dialog.${what}Help`)}
      />
      {!family && <p className="cap">{t('print.dialog.noFamilyCopy')}</p>}
      <p className="cap">{t('print.dialog.pdfHelp')}</p>
      <ErrorNote error={error} />
    </Dialog>
  );
}
