// Finishing a form: asked once; what is still open comes back as a list instead.
import { Stamp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { AnswerProblem, type FormProblem } from '#domain/forms/check.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { type DraftHandle, type FormView, toJson } from './use-draft.ts';

type Props = {
  view: FormView;
  draft: DraftHandle;
  /** Rows the case knows and this form does not speak of. */
  offered: number;
  /** What goes out of the form. */
  leaving?: ReactNode;
  onClose: () => void;
  onProblems: (problems: readonly FormProblem[]) => void;
  onDone: () => void;
};

export function Finishing({ view, draft, offered, leaving, onClose, onProblems, onDone }: Props) {
  const { t } = useText();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const [cmd] = useState(newId);

  const finish = async () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await draft.draft.flush();
      const answered = await call('forms.complete', {
        cmd,
        baseRev: draft.draft.rev,
        formId: view.id,
        answers: toJson(draft.latest.current),
      });
      draft.draft.rev = answered.rev;
      if (answered.problems.length > 0) {
        onProblems(
          answered.problems.map(({ field, code }) => ({
            field,
            code: AnswerProblem.catch('missing').parse(code),
          })),
        );
        return;
      }
      draft.draft.stop();
      say((t) => t('forms.finishing.done', { version: answered.version }));
      onDone();
    } catch (thrown) {
      setError(toCallError(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('forms.finishing.title')}
      icon={<Stamp className="ic xl" aria-hidden />}
      onClose={onClose}
      keys={[
        {
          keys: ['Ctrl Enter'],
          says: t('forms.finishing.finish'),
          // A key that is still held down from the form does not go through.
          run: (event) => !event.repeat && void finish(),
          typing: true,
        },
      ]}
      actions={
        <>
          <Button autoFocus hint="Escape" onPress={onClose}>
            {t('forms.finishing.keep')}
          </Button>
          <Button main hint="Ctrl Enter" busy={busy} onPress={() => void finish()}>
            {t('forms.finishing.finish')}
          </Button>
        </>
      }
    >
      {leaving}
      <p>{t('forms.finishing.text')}</p>
      {offered > 0 && <p className="sup">{t('forms.finishing.offered', { count: offered })}</p>}
      <ErrorNote error={error} />
    </Dialog>
  );
}
