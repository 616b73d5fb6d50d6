// How it felt, from −3 to +3, as a row of seven: the river is as wide as it was easy.
import { useId } from 'react';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';

const MOODS = [-3, -2, -1, 0, 1, 2, 3];

/** "−2", "0", "+3" in the digits of the language. */
export const sayMood = (mood: number, language: Language): string =>
  `${mood < 0 ? '−' : mood > 0 ? '+' : ''}${inDigitsOf(language, Math.abs(mood))}`;

export function MoodRow(props: { value: number; onChange: (mood: number) => void }) {
  const { t, language } = useText();
  const name = useId();
  return (
    <div className="river-mood" role="radiogroup" aria-label={t('lifeRiver.mood')}>
      {MOODS.map((mood) => (
        <label key={mood} data-selected={mood === props.value || undefined}>
          <input
            type="radio"
            name={name}
            value={mood}
            checked={mood === props.value}
            onChange={() => props.onChange(mood)}
          />
          {sayMood(mood, language)}
        </label>
      ))}
    </div>
  );
}
