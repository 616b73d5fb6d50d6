// Questions that are answered by writing: text, long text, a date.
import { LONGEST_LINE, LONGEST_TEXT } from '#domain/forms/answers.ts';
import { type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';
import { useText } from '../../i18n/use-text.ts';
import { DateBox } from '../../ui/date-box.tsx';
import { langOf } from '../../ui/person-name.tsx';
import type { AskedOf } from './asked.ts';
import { BoundedField } from './bounded-field.tsx';
import { useBoxed } from './use-shared.ts';

/** Characters of a date in words. */
const LONGEST_DATE = 200;

/** The box of a line grows with it, so that no word of it is out of sight; it stays one line. */
export function WrittenText(props: AskedOf<'text' | 'long'>) {
  const value = typeof props.answer === 'string' ? props.answer : '';
  const isLong = props.field.type === 'long';
  const write = (text: string) => props.onAnswer(text === '' ? undefined : text);
  return (
    <div className={isLong ? 'growing long' : 'growing'}>
      <BoundedField
        {...useBoxed(props)}
        value={value}
        onChange={(text) => write(isLong ? text : text.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (!isLong && event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
        }}
        area
        limit={isLong ? LONGEST_TEXT : LONGEST_LINE}
        lang={langOf(value)}
      />
    </div>
  );
}

export function WrittenDate(props: AskedOf<'date'>) {
  const { t } = useText();
  const days = props.world.days[props.path] ?? [];
  const isBirth = props.field.id === 'birth';
  const date = PartialDateSchema.safeParse(props.answer);
  const { help, error, example, ...shared } = useBoxed(props);
  return (
    <>
      <DateBox
        {...shared}
        example={example ?? t(isBirth ? 'app.date.example' : 'app.date.dayExample')}
        offers={days}
        {...(days.length > 0 &&
          !date.success && { offerWord: t('forms.plannedDays', { count: days.length }) })}
        value={date.success ? date.data : null}
        onChange={(value, typed) => props.onAnswer(value ?? asTyped(typed))}
        maxLength={LONGEST_DATE}
        past={props.field.past ?? false}
        withAge={isBirth}
      />
      {error && <p className="help bad">{error}</p>}
      {help && <p className="help">{help}</p>}
    </>
  );
}

/** Words that are not understood are kept as they are: a date nobody knows yet, never an empty box. */
function asTyped(typed: string): PartialDate | undefined {
  if (typed.trim() === '') return undefined;
  return { typed, precision: 'unknown', from: null, to: null };
}
