// Questions that point at something else: a paper of the folder, a row of another form.
import { FileText } from 'lucide-react';
import { LinkAnswer, LONGEST_LINE, PaperAnswer } from '#domain/forms/answers.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import type { AskedOf } from './asked.ts';
import { BoundedField, useTooLong } from './bounded-field.tsx';
import { SuggestBox } from './suggest-box.tsx';
import { useBoxed, useShared } from './use-shared.ts';

/** A paper of this case's folder; words for one that is not there yet. */
export function PaperOfFolder(props: AskedOf<'paper'>) {
  const { t } = useText();
  const { papers } = props.world;
  const answer = PaperAnswer.safeParse(props.answer).data ?? { documentId: null, text: '' };
  const chosen = papers.find(({ id }) => id === answer.documentId);
  const shown = chosen?.label ?? (answer.documentId ? t('forms.paperOfFolder') : answer.text);
  const boxed = useBoxed(props, t('forms.paperExample'));
  const typed = useTooLong(LONGEST_LINE, (text) =>
    props.onAnswer(text === '' ? undefined : { documentId: null, text }),
  );
  const query = chosen ? '' : normaliseText(answer.text).trim();
  return (
    <SuggestBox
      {...boxed}
      value={shown}
      error={typed.says ?? boxed.error}
      offers={papers.filter(({ label }) => normaliseText(label).includes(query))}
      onType={typed.change}
      onPick={({ id }) => props.onAnswer({ documentId: id, text: '' })}
      help={
        chosen ? (
          <>
            <FileText className="ic" aria-hidden />
            <span>{chosen.small}</span>
          </>
        ) : (
          boxed.help
        )
      }
    />
  );
}

/** Under this number every row is in sight; more are found by typing. */
const IN_SIGHT = 7;
const IN_WORDS = 'in-words';

/** A row of another form, with the words it had when it was chosen; or words alone. */
export function RowElsewhere(props: AskedOf<'link'>) {
  const { t } = useText();
  const offers = props.world.links[linkPath(props.path)] ?? [];
  const answer = LinkAnswer.safeParse(props.answer).data ?? { row: null, text: '' };
  const { readOnly, ...shared } = useShared(props);
  const chosen = offers.find(({ row }) => row === answer.row);
  // A row that stands there no more goes on being told by the words it had.
  const all = answer.row !== null && !chosen ? [...offers, { ...answer, row: answer.row }] : offers;
  if (all.length === 0 || all.length > IN_SIGHT) return <LinkInWords {...props} />;
  const inWords = answer.row === null && (answer.text !== '' || props.answer !== undefined);
  return (
    <div className="link-choice">
      <Choice
        {...shared}
        readOnly={readOnly}
        options={[
          ...all.map(({ row, text }) => ({ value: row, label: text })),
          { value: IN_WORDS, label: t('forms.link.inWords') },
        ]}
        value={inWords ? IN_WORDS : answer.row}
        onChange={(row) => {
          const offer = all.find((one) => one.row === row);
          props.onAnswer(offer ? { row: offer.row, text: offer.text } : { row: null, text: '' });
        }}
        after={props.noAnswer}
      />
      {inWords && (
        <BoundedField
          label={t('forms.other')}
          value={answer.text}
          onChange={(text) => props.onAnswer({ row: null, text })}
          readOnly={readOnly}
          limit={LONGEST_LINE}
        />
      )}
    </div>
  );
}

function LinkInWords(props: AskedOf<'link'>) {
  const { t } = useText();
  const offers = props.world.links[linkPath(props.path)] ?? [];
  const answer = LinkAnswer.safeParse(props.answer).data ?? { row: null, text: '' };
  const boxed = useBoxed(props, t('forms.choose'));
  const typed = useTooLong(LONGEST_LINE, (text) =>
    props.onAnswer(text === '' ? undefined : { row: null, text }),
  );
  const query = answer.row === null ? normaliseText(answer.text).trim() : '';
  return (
    <SuggestBox
      {...boxed}
      value={answer.text}
      error={typed.says ?? boxed.error}
      help={boxed.help ?? (offers.length === 0 ? t('forms.link.nothingThere') : undefined)}
      offers={offers
        .filter(({ text }) => normaliseText(text).includes(query))
        .map(({ row, text }) => ({ id: row, label: text }))}
      onType={typed.change}
      onPick={({ id, label }) => props.onAnswer({ row: id, text: label })}
    />
  );
}

/** `goals.<row id>.problem` is `goals.problem` in the definition. */
function linkPath(path: string): string {
  const parts = path.split('.');
  return parts.length === 3 ? `${parts[0]}.${parts[2]}` : path;
}
