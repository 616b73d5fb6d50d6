// Beginning a form in a case: started once, then opened; what went wrong is said.
import { useRef, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';

/** `day`: the past day that the form is about; today when it is null. */
export function useBegin() {
  const { go } = usePlaces();
  const [error, setError] = useState<CallError>();
  const busy = useRef(false);
  const begin = (caseId: string, form: string, day: string | null = null) => {
    if (busy.current) return;
    busy.current = true;
    call('forms.start', { cmd: newId(), id: newId(), caseId, form, ...(day && { day }) })
      .then((started) => go({ screen: 'form', formId: started.id }))
      .catch((thrown: unknown) => setError(toCallError(thrown)))
      .finally(() => {
        busy.current = false;
      });
  };
  return { begin, error };
}

/** The same in one case. */
export function useWrite(caseId: string) {
  const { begin, error } = useBegin();
  return { write: (form: string, day?: string | null) => begin(caseId, form, day), error };
}
