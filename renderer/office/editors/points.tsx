// How a family's means are judged: by words alone, with points for the app's questions, or by the office's own.
import {
  type DraftMeansTest,
  isOwnMeansTest,
  type PointsOfTheApp,
} from '#domain/office/means-test.ts';
import type { Setting } from '#domain/office/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { MeansLines, noLines } from './means-lines.tsx';
import { NumberBox, type Typed } from './number-box.tsx';

const PAYS = ['always', 'mostly', 'sometimes', 'never'] as const;
const OTHERS = ['perShock', 'perRiskSign', 'struggling', 'inCrisis'] as const;
/** Nothing is shipped: every point is the office's to give. */
const NONE = { pay: {} } as PointsOfTheApp;

const WAYS = ['words', 'app', 'own'] as const;
type Way = (typeof WAYS)[number];

export function PointsEditor(props: {
  value: Setting<'means-test'>;
  onChange: (value: unknown) => void;
}) {
  const { t } = useText();
  const { value, onChange } = props;
  const way: Way = value === null ? 'words' : isOwnMeansTest(value) ? 'own' : 'app';
  const start = { words: () => null, app: () => NONE, own: noLines };
  return (
    <>
      <Choice
        label={t('office.means.how')}
        options={WAYS.map((one) => ({ value: one, label: t(`office.means.way.${one}`) }))}
        value={way}
        onChange={(chosen) => chosen !== way && onChange(start[chosen]())}
      />
      {isOwnMeansTest(value) && <MeansLines value={value as DraftMeansTest} onChange={onChange} />}
      {value !== null && !isOwnMeansTest(value) && (
        <PointsOfApp value={value} onChange={onChange} />
      )}
    </>
  );
}

function PointsOfApp(props: { value: PointsOfTheApp; onChange: (value: PointsOfTheApp) => void }) {
  const { t } = useText();
  const { value, onChange } = props;
  const put = (change: object) => onChange({ ...value, ...change });
  return (
    <div className="dialogfields">
      {PAYS.map((name) => (
        <NumberBox
          key={name}
          label={t(`office.edit.pay.${name}`)}
          value={value.pay[name]}
          onChange={(points: Typed) => put({ pay: { ...value.pay, [name]: points } })}
        />
      ))}
      {OTHERS.map((name) => (
        <NumberBox
          key={name}
          label={t(`office.edit.points.${name}`)}
          value={value[name]}
          onChange={(points: Typed) => put({ [name]: points })}
        />
      ))}
    </div>
  );
}
