// Times after an event at which a family is looked up again: days or months, in order.
import type { After } from '#domain/office/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { ListEditor } from './list-editor.tsx';
import { NumberBox, type Typed } from './number-box.tsx';

type Unit = 'days' | 'months';

const unitOf = (after: After): Unit => ('days' in after ? 'days' : 'months');
const countOf = (after: After) => ('days' in after ? after.days : after.months);
/** What is not a number yet is refused with the whole setting. */
const afterOf = (unit: Unit, count: Typed) => ({ [unit]: count }) as After;

export function Afters(props: { value: readonly After[]; onChange: (value: After[]) => void }) {
  const { t } = useText();
  return (
    <ListEditor
      value={props.value}
      onChange={props.onChange}
      blank={() => afterOf('months', null)}
      addWord={t('office.edit.addTime')}
      line={(after, onChange) => (
        <>
          <NumberBox
            label={t('office.edit.howMany')}
            quietLabel
            value={countOf(after)}
            onChange={(count) => onChange(afterOf(unitOf(after), count))}
          />
          <Choice
            label={t('office.edit.unit')}
            quietLabel
            options={(['days', 'months'] as const).map((value) => ({
              value,
              label: t(`office.edit.${value}`),
            }))}
            value={unitOf(after)}
            onChange={(unit) => onChange(afterOf(unit, countOf(after)))}
          />
        </>
      )}
    />
  );
}
