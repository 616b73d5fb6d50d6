// Who must agree to a request, by its amount.
import type { Setting } from '#domain/office/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choices } from '../../ui/choice.tsx';
import { ListEditor } from './list-editor.tsx';
import { MoneyBox } from './money-box.tsx';

type Approvals = Setting<'approvals'>;
export const APPROVERS = ['coordinator', 'finance', 'administrator'] as const;

export function ApprovalsEditor(props: { value: Approvals; onChange: (value: Approvals) => void }) {
  const { t } = useText();
  return (
    <ListEditor
      value={props.value}
      onChange={props.onChange}
      blank={(): Approvals[number] => ({ upTo: null, roles: [] })}
      addWord={t('office.edit.addLimit')}
      line={(line, onChange) => (
        <>
          <MoneyBox
            label={t('office.edit.upTo')}
            value={line.upTo}
            onChange={(upTo) => onChange({ ...line, upTo: upTo as Approvals[number]['upTo'] })}
          />
          <Choices
            label={t('office.edit.agree')}
            options={APPROVERS.map((value) => ({ value, label: t(`office.approver.${value}`) }))}
            value={line.roles}
            onChange={(roles) => onChange({ ...line, roles })}
          />
        </>
      )}
    />
  );
}
