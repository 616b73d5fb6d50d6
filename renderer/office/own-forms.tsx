// The forms that the office made: known to the window before any form is shown, forgotten at the lock.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { OfficeForm } from '#contract/office.ts';
import { registerForms } from '#domain/forms/definitions/index.ts';
import { useCall } from '../app/call.ts';
import { ErrorState, Waiting } from '../ui/states.tsx';

type OwnForms = { forms: readonly OfficeForm[]; refresh: () => void };
const OwnFormsContext = createContext<OwnForms>({ forms: [], refresh: () => {} });

export function OwnFormsProvider(props: { children: ReactNode }) {
  const { value, error, refresh } = useCall('office.forms', {});
  const [known, setKnown] = useState<readonly OfficeForm[] | null>(null);
  useEffect(() => {
    if (!value) return;
    registerForms(
      value.forms.map(({ definition }) => definition),
      value.held,
    );
    setKnown(value.forms);
  }, [value]);
  useEffect(() => () => registerForms([]), []);
  if (!known) return error ? <ErrorState error={error} onAgain={refresh} /> : <Waiting />;
  return <OwnFormsContext value={{ forms: known, refresh }}>{props.children}</OwnFormsContext>;
}

export function useOwnForms(): OwnForms {
  return useContext(OwnFormsContext);
}
