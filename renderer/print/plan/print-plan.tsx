// Printing the family's page from the page of its case: the newest case plan, finished ones first.
import type { CaseView } from '#contract/cases.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { useCall } from '../../app/call.ts';
import type { FormView } from '../../forms/use-draft.ts';
import { useFormWorld } from '../../forms/use-form-world.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { PLAN, PrintForm } from '../print-form.tsx';

/** The id of the plan whose page is printed, or null when the case has none that may be read. */
export function newestPlan(view: CaseView): string | null {
  const plans = view.chronology
    .filter(({ kind, form, hidden }) => kind === 'form' && form === PLAN && !hidden)
    .toSorted((a, b) => b.enteredAt - a.enteredAt);
  return (plans.find(({ state }) => state === 'final') ?? plans[0])?.id ?? null;
}

type Props = { formId: string; onClose: () => void };

export function PrintPlan({ formId, onClose }: Props) {
  const { t } = useText();
  const { value: view, error } = useCall('forms.view', { formId });
  const form = view && findForm(view.form, view.revision);
  if (view && form) return <WithWorld {...{ view, form, onClose }} />;
  if (!error) return null;
  return (
    <Dialog title={t('print.dialog.title')} onClose={onClose}>
      <ErrorNote error={error} />
    </Dialog>
  );
}

function WithWorld(props: { view: FormView; form: FormDefinition; onClose: () => void }) {
  const { view, form, onClose } = props;
  const { answers } = view;
  const world = useFormWorld(view, form, { answers, computed: view.context.computed });
  return <PrintForm {...{ view, form, answers, world, onClose }} first="plan" />;
}
