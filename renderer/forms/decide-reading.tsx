// The coordinator decides where two people read the paper differently: both readings, with the page at the place.
import type { Output } from '#contract/calls.ts';
import type { Holds } from '#domain/forms/second-reading.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

type Again = NonNullable<Output<'forms.view'>['again']>;
type Props = {
  reading: Again['readings'][number];
  /** The question, and what the form says. */
  label: string;
  typed: string;
  busy: boolean;
  onHolds: (holds: Holds) => void;
  onStop: () => void;
};

export function DecideReading({ reading, label, typed, busy, onHolds, onStop }: Props) {
  const { t, language } = useText();
  const nameOf = useUserName();
  return (
    <>
      <b className="grow">{label}</b>
      <Button quiet hint="Escape" onPress={onStop}>
        {t('forms.again.later')}
      </Button>
      <dl className="whole selectable two-readings">
        <dt>{t('forms.again.typed')}</dt>
        <dd>{typed}</dd>
        <dt>
          {t('forms.again.readAs', {
            name: nameOf(reading.by, true),
            day: formatDay(dayOf(reading.at), language),
          })}
        </dt>
        <dd>{reading.said}</dd>
      </dl>
      <Button hint="1" busy={busy} onPress={() => onHolds('first')}>
        {t('forms.again.firstHolds')}
      </Button>
      <Button hint="2" busy={busy} onPress={() => onHolds('second')}>
        {t('forms.again.secondHolds')}
      </Button>
    </>
  );
}
