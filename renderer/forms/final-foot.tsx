// The foot of a finished form: sealed, to be printed, to be corrected as a new version.
import { PencilLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { readingRoles } from '#contract/call.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { FormView } from './use-draft.ts';

export function FinalFoot({ view, onPrint }: { view: FormView; onPrint: () => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  // Office staff write a form to its end and do not correct it afterwards.
  const mayCorrect = useMay(readingRoles) && view.mayEdit;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const correct = () => {
    setBusy(true);
    call('forms.amend', { cmd: newId(), id: newId(), formId: view.id }).then(
      (amended) => go({ screen: 'form', formId: amended.id }),
      (thrown: unknown) => {
        setBusy(false);
        setError(toCallError(thrown));
      },
    );
  };
  return (
    <>
      <ErrorNote error={error} />
      <footer className="form-foot">
        <span className="cap grow">{mayCorrect && t('forms.correctHelp')}</span>
        {mayCorrect && (
          <Button busy={busy} onPress={correct}>
            <PencilLine className="ic" aria-hidden />
            {t('forms.correct')}
          </Button>
        )}
        <Button main hint="Ctrl P" onPress={onPrint}>
          <Printer className="ic" aria-hidden />
          {t('forms.print')}
        </Button>
      </footer>
    </>
  );
}
