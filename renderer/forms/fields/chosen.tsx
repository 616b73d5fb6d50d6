// Questions that are answered by choosing: yes or no, a box to tick, one of a list, several of a list.
import { useState } from 'react';
import { ChoiceAnswer, ChoicesAnswer, LONGEST_LINE, YesNo } from '#domain/forms/answers.ts';
import type { ChoiceField, Option } from '#domain/forms/form.ts';
import { OTHER, optionsFor } from '#domain/forms/lists.ts';
import { answerTyped, optionsLike } from '#domain/forms/typed-option.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choice, Choices } from '../../ui/choice.tsx';
import type { AskedOf } from './asked.ts';
import { BoundedField } from './bounded-field.tsx';
import { useHalfOf } from './half-written.ts';
import { SuggestBox } from './suggest-box.tsx';
import { useShared } from './use-shared.ts';

/** Up to here every option is in sight; a longer list is searched by typing. */
const VISIBLE = 8;

export function isShortList(field: ChoiceField): boolean {
  return optionsFor(field).length <= VISIBLE;
}

export function ChosenYesNo(props: AskedOf<'yn'>) {
  const { t } = useText();
  const chosen = YesNo.safeParse(props.answer);
  return (
    <Choice
      {...useShared(props)}
      options={YesNo.options.map((value) => ({ value, label: t(`forms.${value}`) }))}
      value={chosen.success ? chosen.data : null}
      onChange={props.onAnswer}
      after={props.noAnswer}
    />
  );
}

/** One box: ticked, or nothing said. */
export function Ticked(props: AskedOf<'check'>) {
  const { t } = useText();
  const { label, otherLabel, ...shared } = useShared(props);
  return (
    <Choices
      {...shared}
      label={label}
      otherLabel={otherLabel}
      options={[{ value: 'yes', label: t('forms.yes') }]}
      value={props.answer === true ? ['yes'] : []}
      onChange={(value) => props.onAnswer(value.length > 0 ? true : undefined)}
      after={props.noAnswer}
    />
  );
}

export function ChosenOne(props: AskedOf<'choice'>) {
  const { language } = useText();
  const options = optionsFor(props.field);
  const parsed = ChoiceAnswer.safeParse(props.answer);
  const chosen = parsed.success ? parsed.data : null;
  const choose = (option: string) =>
    props.onAnswer(option === OTHER ? { option, other: chosen?.other ?? '' } : { option });
  const shared = useShared(props);
  return (
    <>
      {isShortList(props.field) ? (
        <Choice
          {...shared}
          options={options.map(({ id, label }) => ({ value: id, label: label[language] }))}
          value={chosen?.option ?? null}
          onChange={choose}
          after={props.noAnswer}
        />
      ) : (
        <SearchedOption {...props} options={options} chosen={chosen?.option ?? null} />
      )}
      {chosen?.option === OTHER && (
        <OtherWords
          value={chosen.other ?? ''}
          readOnly={props.world.readOnly}
          onChange={(other) => props.onAnswer({ option: OTHER, other })}
        />
      )}
    </>
  );
}

/** What is typed is searched; left, it is the answer, or stays and is asked about. Nothing typed goes away. */
function SearchedOption(
  props: AskedOf<'choice'> & { options: readonly Option[]; chosen: string | null },
) {
  const { t, language } = useText();
  const chosen = props.options.find((option) => option.id === props.chosen);
  const [half, keepHalf] = useHalfOf(props.path);
  const [typed, setTyped] = useState(half);
  const shared = useShared(props);
  const choose = (answer: ChoiceAnswer) => {
    setTyped(null);
    keepHalf(null);
    props.onAnswer(answer);
  };
  const leave = () => {
    if (typed === null || typed.trim() === '') return setTyped(null);
    const answer = answerTyped(props.options, typed);
    if (answer) return choose(answer);
    keepHalf(typed);
    props.onAnswer(undefined);
  };
  return (
    <SuggestBox
      {...shared}
      value={typed ?? chosen?.label[language] ?? ''}
      example={t('forms.choose')}
      error={half === null ? shared.error : t('forms.chooseOne')}
      trailing={props.noAnswer}
      maxLength={LONGEST_LINE}
      offers={optionsLike(props.options, typed ?? '').map((option) => ({
        id: option.id,
        label: option.label[language],
        small: option.label[language === 'km' ? 'en' : 'km'],
      }))}
      onType={(text) => {
        setTyped(text);
        keepHalf(null);
        if (text === '') props.onAnswer(undefined);
      }}
      onPick={({ id }) => choose(id === OTHER ? { option: OTHER, other: '' } : { option: id })}
      onBlur={leave}
    />
  );
}

export function ChosenSeveral(props: AskedOf<'choices'>) {
  const { language } = useText();
  const options = optionsFor(props.field);
  const parsed = ChoicesAnswer.safeParse(props.answer);
  const chosen = parsed.success ? parsed.data : { options: [] };
  const write = (next: string[]) => {
    if (next.length === 0) return props.onAnswer(undefined);
    const other = next.includes(OTHER) ? { other: chosen.other ?? '' } : {};
    props.onAnswer({ options: next, ...other });
  };
  return (
    <>
      <Choices
        {...useShared(props)}
        options={options.map(({ id, label }) => ({ value: id, label: label[language] }))}
        value={chosen.options}
        onChange={write}
        after={props.noAnswer}
      />
      {chosen.options.includes(OTHER) && (
        <OtherWords
          value={chosen.other ?? ''}
          readOnly={props.world.readOnly}
          onChange={(other) => props.onAnswer({ ...chosen, other })}
        />
      )}
    </>
  );
}

function OtherWords(props: {
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  const { t } = useText();
  return (
    <BoundedField
      label={t('forms.other')}
      value={props.value}
      onChange={props.onChange}
      readOnly={props.readOnly}
      limit={LONGEST_LINE}
    />
  );
}
