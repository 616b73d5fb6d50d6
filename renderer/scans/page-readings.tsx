// Everything that was read on a page and written about it, side by side: who, when, and how carefully.
import type { Output } from '#contract/calls.ts';
import { dayAndTime } from '../app/clock.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { langOf } from '../ui/person-name.tsx';

type Readings = NonNullable<Output<'scans.page'>['text']>['readings'];
type Props = {
  readings: Readings;
  /** Puts a text into the box; without it they are only shown. */
  onTake: ((text: string) => void) | undefined;
};

export function PageReadings({ readings, onTake }: Props) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const says = ({ author, careful, at }: Readings[number]) => {
    const when = dayAndTime(at, language, t);
    if (author !== null) return t('scans.pageText.byPerson', { name: nameOf(author), when });
    return t(careful ? 'scans.pageText.byMachineCareful' : 'scans.pageText.byMachine', { when });
  };
  return (
    <section className="page-readings scroll" aria-label={t('scans.pageText.beside')}>
      <h3 className="lab">{t('scans.pageText.beside')}</h3>
      {readings.map((one) => (
        <div key={`${one.at} ${one.author}`} className="card sunk">
          <div className="cap str">{says(one)}</div>
          {one.text.trim() === '' ? (
            <p className="cap">{t('scans.pageText.nothingRead')}</p>
          ) : (
            <p className="words selectable" lang={langOf(one.text)}>
              <span className={one.author === null ? 'pencil-text' : undefined}>{one.text}</span>
            </p>
          )}
          {onTake && one.text.trim() !== '' && (
            <Button small quiet onPress={() => onTake(one.text)}>
              {t('scans.pageText.take')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
