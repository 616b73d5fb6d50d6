// One form, as it was written or to be written on: asks for it and finds its definition.
import { useMemo } from 'react';
import { findForm } from '#domain/forms/definitions/index.ts';
import { useCall } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';
import { beginsAt } from './begins-at.ts';
import { FormDesk } from './form-desk.tsx';
import './form.css';
import './fields.css';
import './rows.css';

type Props = { formId: string; at?: string | undefined; found?: string | undefined };

export function FormScreen({ formId, at, found }: Props) {
  const { t } = useText();
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('forms.view', { formId });
  const view = useMemo(
    () => value && { ...value, placeInForm: beginsAt(value, { at, found }) },
    [value, at, found],
  );
  if (!view) {
    return error ? <ErrorState error={error} onAgain={refresh} onBack={back} /> : <Waiting />;
  }
  const form = findForm(view.form, view.revision);
  if (!form) return <EmptyState title={t('forms.unknownForm')} />;
  return (
    <FormDesk
      key={`${view.id} ${view.state} ${view.kept.length}`}
      view={view}
      form={form}
      missing={at && value?.state === 'draft' ? at : null}
      refresh={refresh}
    />
  );
}
