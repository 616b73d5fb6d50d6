// A question on paper: its number, both labels, and below them where the answer stands.
import type { ReactNode } from 'react';
import type { Field } from '#domain/forms/form.ts';
import { useLabels } from '../forms/fields/labels.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';

type Props = {
  field: Field;
  number?: string | undefined;
  wide: boolean;
  /** It may go on on the next page, between its rows. */
  breaks?: boolean;
  children: ReactNode;
};

export function Labelled({ field, number, wide, breaks, children }: Props) {
  const kind = ['pq', wide && 'wide', breaks && 'breaks'].filter(Boolean).join(' ');
  return (
    <div className={kind}>
      <span className="pn">{number}</span>
      <div>
        <LabelOf field={field} />
        {children}
      </div>
    </div>
  );
}

/** Both languages, because whoever reads the paper may know only one. */
export function LabelOf({ field }: { field: Pick<Field, 'label' | 'restricted'> }) {
  const { t } = useText();
  const { label, otherLabel } = useLabels()(field.label);
  return (
    <div className="l">
      <b>{label}</b> <span lang={langOf(otherLabel)}>{otherLabel}</span>
      {field.restricted && <i className="secret">{t('print.form.restricted')}</i>}
    </div>
  );
}
