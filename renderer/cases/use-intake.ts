// The intake form of a case: the one that is there, or a new draft when there is none.
import type { CaseView } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';

export type Intake = { open: () => void; draft: { enteredAt: number } | null };

/** Null when there is none and this person may not begin one. */
export function useIntake(view: CaseView): Intake | null {
  const { go } = usePlaces();
  const found = view.chronology.find((one) => one.kind === 'form' && one.form === 'intake');
  if (found) {
    return {
      open: () => go({ screen: 'form', formId: found.id }),
      draft: found.state === 'draft' ? found : null,
    };
  }
  if (!view.mayEdit) return null;
  return {
    draft: null,
    open: () => {
      const form = { cmd: newId(), id: newId(), caseId: view.row.id, form: 'intake' };
      call('forms.start', form).then(
        (started) => go({ screen: 'form', formId: started.id }),
        () => {},
      );
    },
  };
}
