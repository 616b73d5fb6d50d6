// The office's own questions on means: words in both languages, answers with points, in the order they are asked.
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import type { DraftMeansTest } from '#domain/office/means-test.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ListEditor } from './list-editor.tsx';
import { NumberBox } from './number-box.tsx';

type Line = DraftMeansTest['lines'][number];
type Words = Line['label'];

/** Short, and random: a question that was taken away never lends its id to another. */
const freshId = () => newId().slice(-12);
const NO_WORDS: Words = { km: '', en: '' };
const freshAnswer = (): Line['answers'][number] => ({
  id: freshId(),
  label: NO_WORDS,
  points: null,
});
const freshLine = (): Line => ({
  ...{ id: freshId(), label: NO_WORDS, help: NO_WORDS },
  answers: [freshAnswer(), freshAnswer()],
});
/** Nothing is shipped: every question is the office's to write. */
export const noLines = (): DraftMeansTest => ({
  lines: [freshLine()],
  ...{ struggling: null, inCrisis: null },
});

/** The same lines with one of them `by` places further down; as they were at either end. */
function moved(lines: readonly Line[], at: number, by: number): readonly Line[] {
  const [line] = lines.slice(at, at + 1);
  if (!line || at + by < 0 || at + by >= lines.length) return lines;
  return lines.toSpliced(at, 1).toSpliced(at + by, 0, line);
}

export function MeansLines(props: {
  value: DraftMeansTest;
  onChange: (value: DraftMeansTest) => void;
}) {
  const { t } = useText();
  const { value, onChange } = props;
  const put = (lines: readonly Line[]) => onChange({ ...value, lines });
  return (
    <>
      <p className="cap">{t('office.means.intro')}</p>
      <ol className="means-lines">
        {value.lines.map((line, at) => (
          <LineCard
            key={line.id}
            {...{ line, at }}
            last={at === value.lines.length - 1}
            onChange={(next) => put(value.lines.with(at, next))}
            onMove={(by) => put(moved(value.lines, at, by))}
            onTakeAway={() => put(value.lines.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <Button small onPress={() => put([...value.lines, freshLine()])}>
        <Plus className="ic" aria-hidden />
        {t('office.means.addLine')}
      </Button>
      <div className="dialogfields">
        <NumberBox
          label={t('office.edit.points.struggling')}
          value={value.struggling}
          onChange={(struggling) => onChange({ ...value, struggling })}
        />
        <NumberBox
          label={t('office.edit.points.inCrisis')}
          value={value.inCrisis}
          onChange={(inCrisis) => onChange({ ...value, inCrisis })}
        />
      </div>
    </>
  );
}

type CardProps = {
  line: Line;
  at: number;
  last: boolean;
  onChange: (line: Line) => void;
  onMove: (by: -1 | 1) => void;
  onTakeAway: () => void;
};

function LineCard({ line, at, last, onChange, onMove, onTakeAway }: CardProps) {
  const { t, language } = useText();
  const n = inDigitsOf(language, at + 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li>
      <fieldset className="means-line" onKeyDown={onKeyDown}>
        <legend className="row">
          <b>{t('office.means.line', { n })}</b>
          <IconButton
            icon={ArrowUp}
            label={t('office.means.up', { n })}
            keys="Alt+ArrowUp"
            off={at === 0}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('office.means.down', { n })}
            keys="Alt+ArrowDown"
            off={last}
            onPress={() => onMove(1)}
          />
          <IconButton icon={X} label={t('office.means.takeAway', { n })} onPress={onTakeAway} />
        </legend>
        <BothWords
          km={t('office.means.questionKm')}
          en={t('office.means.questionEn')}
          value={line.label}
          onChange={(label) => onChange({ ...line, label })}
          autoFocus={line.label.km + line.label.en === ''}
        />
        <BothWords
          km={t('office.means.helpKm')}
          en={t('office.means.helpEn')}
          value={line.help}
          onChange={(help) => onChange({ ...line, help })}
        />
        <ListEditor
          value={line.answers}
          onChange={(answers) => onChange({ ...line, answers })}
          blank={freshAnswer}
          addWord={t('office.means.addAnswer')}
          line={(answer, change) => (
            <div className="means-answer">
              <BothWords
                km={t('office.means.answerKm')}
                en={t('office.means.answerEn')}
                value={answer.label}
                onChange={(label) => change({ ...answer, label })}
              />
              <NumberBox
                label={t('office.means.points')}
                value={answer.points}
                onChange={(points) => change({ ...answer, points })}
              />
            </div>
          )}
        />
      </fieldset>
    </li>
  );
}

function IconButton(props: {
  icon: typeof X;
  label: string;
  keys?: string;
  off?: boolean;
  onPress: () => void;
}) {
  const { icon: Icon, label } = props;
  return (
    <button
      type="button"
      className="icbtn"
      aria-label={label}
      title={label}
      aria-keyshortcuts={props.keys}
      disabled={props.off}
      onClick={props.onPress}
    >
      <Icon className="ic" aria-hidden />
    </button>
  );
}

function BothWords(props: {
  km: string;
  en: string;
  value: Words;
  onChange: (value: Words) => void;
  autoFocus?: boolean;
}) {
  const { value, onChange } = props;
  return (
    <div className="means-words">
      <Field
        label={props.km}
        value={value.km}
        onChange={(km) => onChange({ ...value, km })}
        maxLength={300}
        lang="km"
        autoFocus={props.autoFocus ?? false}
      />
      <Field
        label={props.en}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        maxLength={300}
        lang="en"
      />
    </div>
  );
}
