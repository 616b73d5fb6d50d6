// A person's two names; the case code instead while names are hidden.
import { useNames } from '../app/names.tsx';
import { useText } from '../i18n/use-text.ts';

type Names = { nameKm: string; nameLatin: string; code: string };

/** The names in the order of the language, or the code: for sentences and `title`. */
export function useNameText(): (names: Names) => { first: string; second: string } {
  const { hidden } = useNames();
  const { t, language } = useText();
  return ({ nameKm, nameLatin, code }) => {
    if (hidden) return { first: code, second: '' };
    const [first, second] = language === 'km' ? [nameKm, nameLatin] : [nameLatin, nameKm];
    return first || second
      ? { first: first || second, second: first ? second : '' }
      : { first: t('words.notRecorded'), second: '' };
  };
}

export function PersonName(props: Names & { stacked?: boolean; firstOnly?: boolean }) {
  const { first, second } = useNameText()(props);
  return (
    <span className={props.stacked ? 'name2 stacked' : 'name2'}>
      <b lang={langOf(first)}>{first}</b>
      {second && !props.firstOnly && (
        <>
          {' '}
          <span className="lat" lang={langOf(second)}>
            {second}
          </span>
        </>
      )}
    </span>
  );
}

/** Which script a text begins with, for the browser's line breaking and the screen reader. */
export function langOf(text: string): 'km' | 'en' {
  return /[\u1780-\u17ff]/.test(text) ? 'km' : 'en';
}

/** The sign of a person: the consonant the given name begins with. */
export function initialOf(nameKm: string, nameLatin: string): string {
  const given = (nameKm || nameLatin).trim().split(/\s+/).at(-1) ?? '';
  return [...given][0] ?? '·';
}
