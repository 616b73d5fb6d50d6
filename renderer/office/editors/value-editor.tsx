// The editor of each setting. What is only half typed is passed on and refused by the setting's own schema.
import { CounsellingReader } from '#domain/forms/rights.ts';
import type { Setting, SettingKey } from '#domain/office/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choices } from '../../ui/choice.tsx';
import { Afters } from './afters.tsx';
import { ApprovalsEditor } from './approvals.tsx';
import { ColumnsEditor } from './columns.tsx';
import { ItemPapersEditor } from './item-papers.tsx';
import { NumberBox, type Typed } from './number-box.tsx';
import { PointsEditor } from './points.tsx';
import { PricesEditor } from './prices.tsx';
import { RoleNamesEditor } from './role-names.tsx';
import { TargetPlaces } from './target-places.tsx';
import { WorkforceEditor } from './workforce.tsx';

export type ValueEditorProps = {
  rule: SettingKey;
  value: unknown;
  onChange: (value: unknown) => void;
};

export function ValueEditor({ rule, value, onChange }: ValueEditorProps) {
  const { t } = useText();
  switch (rule) {
    case 'sentence-months':
      return <Sentence value={value as Setting<'sentence-months'>} onChange={onChange} />;
    case 'target-communes':
      return <TargetPlaces value={value as Setting<'target-communes'>} onChange={onChange} />;
    case 'means-test':
      return <PointsEditor value={value as Setting<'means-test'>} onChange={onChange} />;
    case 'after-release':
    case 'after-closing':
    case 'business-visits':
      return <Afters value={value as Setting<'after-release'>} onChange={onChange} />;
    case 'role-names':
      return <RoleNamesEditor value={value as Setting<'role-names'>} onChange={onChange} />;
    case 'choice-columns':
      return <ColumnsEditor value={value as Setting<'choice-columns'>} onChange={onChange} />;
    case 'price-list':
      return <PricesEditor value={value as Setting<'price-list'>} onChange={onChange} />;
    case 'item-papers':
      return <ItemPapersEditor value={value as Setting<'item-papers'>} onChange={onChange} />;
    case 'item-rules':
      return <ItemRules value={value as Setting<'item-rules'>} onChange={onChange} />;
    case 'counselling-readers':
      return (
        <Choices
          label={t('office.counselling.who')}
          options={CounsellingReader.options.map((reader) => ({
            value: reader,
            label: t(`office.counselling.${reader}`),
          }))}
          value={value as Setting<'counselling-readers'>}
          onChange={onChange}
        />
      );
    case 'approvals':
      return <ApprovalsEditor value={value as Setting<'approvals'>} onChange={onChange} />;
    case 'workforce':
      return <WorkforceEditor value={value as Setting<'workforce'>} onChange={onChange} />;
    default:
      return (
        <NumberBox
          label={t(`office.rule.${rule}.unit`)}
          value={value as Typed}
          onChange={onChange}
          autoFocus
        />
      );
  }
}

function Sentence(props: {
  value: Setting<'sentence-months'>;
  onChange: (value: unknown) => void;
}) {
  const { t } = useText();
  const { value, onChange } = props;
  return (
    <div className="dialogfields">
      <NumberBox
        label={t('office.edit.min')}
        value={value.min}
        onChange={(min) => onChange({ ...value, min })}
        autoFocus
      />
      <NumberBox
        label={t('office.edit.max')}
        value={value.max}
        onChange={(max) => onChange({ ...value, max })}
      />
    </div>
  );
}

export const ITEM_RULES = ['bagInFirstYearOnly', 'pensByFamily', 'clinicFreeWithIdPoor'] as const;

function ItemRules(props: {
  value: Setting<'item-rules'>;
  onChange: (value: Setting<'item-rules'>) => void;
}) {
  const { t } = useText();
  return (
    <Choices
      label={t('office.edit.itemRules')}
      options={ITEM_RULES.map((value) => ({ value, label: t(`office.itemRule.${value}`) }))}
      value={ITEM_RULES.filter((name) => props.value[name])}
      onChange={(on) =>
        props.onChange({
          bagInFirstYearOnly: on.includes('bagInFirstYearOnly'),
          pensByFamily: on.includes('pensByFamily'),
          clinicFreeWithIdPoor: on.includes('clinicFreeWithIdPoor'),
        })
      }
    />
  );
}
