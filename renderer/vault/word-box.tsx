// One recovery word being typed. It is completed only from its fourth letter, where words are unique.
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';

const UNIQUE_FROM = 4;

type Props = {
  place: number;
  value: string;
  wrong: boolean;
  autoFocus: boolean;
  onChange: (word: string) => void;
  box: (element: HTMLInputElement | null) => void;
};

export function WordBox({ place, value, wrong, autoFocus, onChange, box }: Props) {
  const { t } = useText();
  const known = wordlist.includes(value);
  const whole =
    value.length >= UNIQUE_FROM && !known
      ? (wordlist.find((word) => word.startsWith(value)) ?? '')
      : '';
  const unknown = value.length >= UNIQUE_FROM && !known && whole === '';
  const complete = (event: KeyboardEvent) => {
    if (whole !== '' && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
      event.preventDefault();
      onChange(whole);
    }
  };
  return (
    <li className={`word ask ${wrong ? 'wrong' : known ? 'known' : ''}`} lang="en">
      <b aria-hidden>{place}</b>
      <span className="type">
        <span className="ghost" aria-hidden>
          <i>{value}</i>
          <span>{whole.slice(value.length)}</span>
        </span>
        <input
          ref={box}
          aria-label={t('vault.setup.prove.word', { place })}
          aria-invalid={wrong || unknown}
          placeholder={t('vault.setup.prove.typeThis')}
          value={value}
          onChange={(event) => onChange(event.target.value.toLowerCase().replace(/[^a-z]/g, ''))}
          onKeyDown={complete}
          maxLength={12}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          // biome-ignore lint/a11y/noAutofocus: the first word is where the hands begin
          autoFocus={autoFocus}
        />
      </span>
      {whole !== '' && <KeyHint name="Tab" />}
      {known && !wrong && <Check className="ic s" aria-hidden />}
      {unknown && <span className="cap">{t('vault.setup.prove.notAWord')}</span>}
    </li>
  );
}
