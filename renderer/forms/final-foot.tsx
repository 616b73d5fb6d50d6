// The foot of a finished form: sealed, to be printed, to be corrected as a new version.
import { PencilLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { readingRoles } from '#contract/call.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { FormView } from './use-draft.ts';

export function FinalFoot({ view, onPrint }: { view: FormView; onPrint: () => void }) {
  const { t } = useText();
  const { replace } = usePlaces();
  // Office staff write a form to its end and do not correct it afterwards.
  const mayCorrect = useMay(readingRoles) && view.mayEdit && view.newer === null;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const correct = () => {
    setBusy(true);
    call('forms.amend', { cmd: newId(), id: newId(), formId: view.id }).then(
      (amended) => replace({ screen: 'form', formId: amended.id }),
      (thrown: unknown) => {
        setBusy(false);
        setError(toCallError(thrown));
      },
    );
  };
  useKeys(
    mayCorrect
      ? [{ keys: ['F4'], says: t('forms.correct'), run: () => !busy && correct(), typing: true }]
      : [],
  );
  return (
    <>
      <ErrorNote error={error} />
      <footer className="form-foot">
        <span className="cap grow">{mayCorrect && t('forms.correctHelp')}</span>
        {mayCorrect && (
          <Button busy={busy} hint="F4" onPress={correct}>
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
