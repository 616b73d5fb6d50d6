// The points of the means test; without them a family's means are judged by words alone.
import type { Setting } from '#domain/office/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tick } from '../../ui/choice.tsx';
import { NumberBox, type Typed } from './number-box.tsx';

type Points = NonNullable<Setting<'means-test'>>;

const PAYS = ['always', 'mostly', 'sometimes', 'never'] as const;
const OTHERS = ['perShock', 'perRiskSign', 'struggling', 'inCrisis'] as const;
/** Nothing is shipped: every point is the office's to give. */
const NONE = { pay: {} } as Points;

export function PointsEditor(props: {
  value: Points | null;
  onChange: (value: Points | null) => void;
}) {
  const { t } = useText();
  const { value, onChange } = props;
  return (
    <>
      <Tick
        label={t('office.edit.byPoints')}
        checked={value !== null}
        onChange={(on) => onChange(on ? NONE : null)}
      />
      {value !== null && (
        <div className="dialogfields">
          {PAYS.map((name) => (
            <NumberBox
              key={name}
              label={t(`office.edit.pay.${name}`)}
              value={value.pay[name]}
              onChange={(points: Typed) =>
                onChange({ ...value, pay: { ...value.pay, [name]: points } })
              }
            />
          ))}
          {OTHERS.map((name) => (
            <NumberBox
              key={name}
              label={t(`office.edit.points.${name}`)}
              value={value[name]}
              onChange={(points: Typed) => onChange({ ...value, [name]: points })}
            />
          ))}
        </div>
      )}
    </>
  );
}
