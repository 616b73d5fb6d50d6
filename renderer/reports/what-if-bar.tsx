// Other limits to count with, beside those the office has set; Enter counts, and nothing is saved.
import { useRef, useState } from 'react';
import { readSetting, type SettingKey } from '#domain/office/settings.ts';
import { AS_SET, type WhatIf } from '#domain/reports/report.ts';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { readWhole } from './read-whole.ts';

const MOST_MONTHS = 600;
const MOST_POINTS = 1000;
const EMPTY = { from: '', to: '', points: '' };

/** What the office has set today. */
function useLimits() {
  const { value } = useCall('office.settings', {});
  const find = <K extends SettingKey>(key: K) =>
    readSetting(key, value?.settings.find((one) => one.key === key)?.value);
  const { min, max } = find('sentence-months');
  return {
    ...{ min, max },
    struggling: find('means-test')?.struggling ?? null,
    hasPlaces: find('target-communes').length > 0,
  };
}

export function WhatIfBar(props: { value: WhatIf; onChange: (value: WhatIf) => void }) {
  const { t } = useText();
  const { value, onChange } = props;
  const set = useLimits();
  const [texts, setTexts] = useState(EMPTY);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const from = readWhole(texts.from, 0, MOST_MONTHS);
  const to = readWhole(texts.to, 0, MOST_MONTHS);
  const points = readWhole(texts.points, -MOST_POINTS, MOST_POINTS);
  const isTurned = (from ?? set.min) > (to ?? set.max);
  const [told, setTold] = useState(false);
  useKeys([{ keys: ['L'], says: t('reports.whatIf.limits'), run: () => first.current?.focus() }]);

  const count = () => {
    setTold(true);
    if (from === undefined || to === undefined || points === undefined || isTurned) return;
    onChange({ ...value, fromMonths: from, toMonths: to, points });
  };
  const box = (name: keyof typeof EMPTY, read: number | null | undefined, asSet: number) => (
    <Field
      label={t(`reports.whatIf.${name}`)}
      value={texts[name]}
      example={String(asSet)}
      onChange={(text) => {
        setTold(false);
        setTexts({ ...texts, [name]: text });
      }}
      onBlur={count}
      lang="en"
      maxLength={5}
      error={
        told && (read === undefined || (name !== 'points' && isTurned))
          ? t('reports.whatIf.wrong')
          : undefined
      }
      {...(name === 'from' && { inputRef: first })}
    />
  );
  return (
    <form
      className="whatif"
      onSubmit={(event) => {
        event.preventDefault();
        count();
      }}
    >
      {box('from', from, set.min)}
      {box('to', to, set.max)}
      {set.struggling !== null && box('points', points, set.struggling)}
      {set.hasPlaces && (
        <button
          type="button"
          className="chip filter"
          aria-pressed={value.everywhere}
          onClick={() => onChange({ ...value, everywhere: !value.everywhere })}
        >
          {t('reports.whatIf.everywhere')}
        </button>
      )}
      <Button type="submit" hint="Enter">
        {t('reports.whatIf.count')}
      </Button>
      <Button
        quiet
        onPress={() => {
          setTexts(EMPTY);
          setTold(false);
          onChange(AS_SET);
        }}
      >
        {t('reports.whatIf.asSet')}
      </Button>
    </form>
  );
}
