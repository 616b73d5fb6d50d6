// One form, as it was written or to be written on: asks for it and finds its definition.
import { findForm } from '#domain/forms/definitions/index.ts';
import { useCall } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';
import { FormDesk } from './form-desk.tsx';
import './form.css';
import './fields.css';
import './rows.css';

export function FormScreen({ formId }: { formId: string }) {
  const { t } = useText();
  const { back } = usePlaces();
  const { value: view, error, refresh } = useCall('forms.view', { formId });
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
      refresh={refresh}
    />
  );
}
