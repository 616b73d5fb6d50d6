// The heading of a question that is answered in rows: its number and both labels.
import type { Field } from '#domain/forms/form.ts';
import { langOf } from '../ui/person-name.tsx';
import { useLabels } from './fields/labels.ts';

export function GroupLabel({ field, number }: { field: Field; number: string | undefined }) {
  const labels = useLabels()(field.label);
  return (
    <legend className="lab">
      {number && <span className="qno">{number}</span>}
      <span>{labels.label}</span>
      <span className="other" lang={langOf(labels.otherLabel)}>
        {labels.otherLabel}
      </span>
      {field.needed && (
        <span className="req" aria-hidden>
          *
        </span>
      )}
    </legend>
  );
}
