// The row where the hands are, opened in place: what each kind of row asks for.
import { LifeArea } from '#domain/drawings/kinds/boards.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tick } from '../../ui/choice.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Field } from '../../ui/field.tsx';
import { PickBox } from '../../ui/pick.tsx';
import { NumberRow } from '../number-row.tsx';
import { WhoPick } from '../who-pick.tsx';
import { type BoardProps, changeRow, choose } from './acts.ts';
import { columnsOf } from './personal-choice.tsx';
import type { ChoiceRow, ColumnRow, HelperRow, NoteRow, RatingRow, Row } from './places.ts';
import { givenTitle } from './told.ts';

const MOST = 4_000;
type Props<R extends Row> = BoardProps & { row: R };

export function RowEditor({ row, ...props }: Props<Row>) {
  switch (row.kind) {
    case 'note':
      return <NoteEditor {...props} row={row} />;
    case 'rating':
      return <RatingEditor {...props} row={row} />;
    case 'helper':
      return <HelperEditor {...props} row={row} />;
    case 'choice':
      return <ChoiceEditor {...props} row={row} />;
    case 'column':
      return <ColumnEditor {...props} row={row} />;
  }
}

/** What words and people are called where the note is about somebody, or is a rule. */
function useNoteLabels(slot: string): { words: string; by: string } {
  const { t } = useText();
  switch (slot) {
    case 'danger':
      return { words: t('boards.dangerWords'), by: t('boards.dangerBy') };
    case 'inside':
      return { words: t('boards.insideWords'), by: t('boards.insideBy') };
    case 'circle':
      return { words: t('boards.circleWords'), by: t('boards.insideBy') };
    case 'outside':
      return { words: t('boards.outsideWords'), by: t('boards.outsideBy') };
    case 'roof':
      return { words: t('boards.rule'), by: t('boards.by') };
    default:
      return { words: t('boards.words'), by: t('boards.by') };
  }
}

function NoteEditor(props: Props<NoteRow>) {
  const { drawing, board, row } = props;
  const { t } = useText();
  const { words, by, quote, may = '', slot, area } = row.content;
  const labels = useNoteLabels(slot);
  const isDanger = board.tool === 'next-steps' && slot === 'danger';
  return (
    <>
      <Field
        label={labels.words}
        area
        value={words}
        maxLength={MOST}
        onChange={(next) => changeRow(props, row, { words: next }, true)}
      />
      {isDanger && (
        <Field
          label={t('boards.dangerMay')}
          area
          value={may}
          maxLength={MOST}
          onChange={(next) => changeRow(props, row, { may: next }, true)}
        />
      )}
      <WhoPick
        {...{ drawing, label: labels.by, value: by }}
        nobody={t('drawings.who.nobody')}
        onChange={(next, typing) => changeRow(props, row, { by: next }, typing)}
      />
      {board.tool === 'swot' && (
        <PickBox
          label={t('boards.area')}
          options={[
            { value: '', label: t('boards.areaNone') },
            ...LifeArea.options.map((one) => ({ value: one, label: t(`boards.areas.${one}`) })),
          ]}
          value={area ?? ''}
          onChange={(one) => changeRow(props, row, { area: LifeArea.safeParse(one).data })}
        />
      )}
      <Tick
        label={t('boards.quote')}
        checked={quote}
        onChange={(next) => changeRow(props, row, { quote: next })}
      />
    </>
  );
}

const VALUES = Array.from({ length: 11 }, (_, value) => value);

function RatingEditor(props: Props<RatingRow>) {
  const { t, language } = useText();
  const { row, drawing } = props;
  const { by, value, why, next } = row.content;
  return (
    <>
      <WhoPick
        {...{ drawing, label: t('boards.rating.by'), value: by }}
        onChange={(who, typing) => who && changeRow(props, row, { by: who }, typing)}
      />
      <NumberRow
        label={t('boards.rating.value')}
        values={VALUES}
        value={value}
        say={(one) => inDigitsOf(language, one)}
        onChange={(one) => changeRow(props, row, { value: one })}
      />
      <Field
        label={t('boards.rating.why')}
        area
        value={why}
        maxLength={MOST}
        onChange={(words) => changeRow(props, row, { why: words }, true)}
      />
      <Field
        label={t('boards.rating.next')}
        area
        value={next}
        maxLength={MOST}
        onChange={(words) => changeRow(props, row, { next: words }, true)}
      />
    </>
  );
}

function HelperEditor(props: Props<HelperRow>) {
  const { t } = useText();
  const { row, drawing } = props;
  const { who, knows, does } = row.content;
  return (
    <>
      <WhoPick
        {...{ drawing, label: t('boards.helper.who'), value: who }}
        onChange={(next, typing) => next && changeRow(props, row, { who: next }, typing)}
      />
      <Field
        label={t('boards.helper.knows')}
        area
        value={knows}
        maxLength={MOST}
        onChange={(words) => changeRow(props, row, { knows: words }, true)}
      />
      <Field
        label={t('boards.helper.does')}
        area
        value={does}
        maxLength={MOST}
        onChange={(words) => changeRow(props, row, { does: words }, true)}
      />
    </>
  );
}

function ChoiceEditor(props: Props<ChoiceRow>) {
  const { t } = useText();
  const { row, scene } = props;
  const { words, cells, chosen, when } = row.content;
  return (
    <>
      <Field
        label={t('boards.choice.words')}
        area
        value={words}
        maxLength={MOST}
        onChange={(next) => changeRow(props, row, { words: next }, true)}
      />
      {columnsOf(scene).map(({ id, title }) => (
        <Field
          key={id}
          label={title}
          area
          value={cells[id] ?? ''}
          maxLength={MOST}
          onChange={(next) => changeRow(props, row, { cells: { ...cells, [id]: next } }, true)}
        />
      ))}
      <Tick
        label={t('boards.choice.chosen')}
        checked={chosen}
        onChange={() => choose(props, row)}
      />
      {chosen && (
        <DateBox
          label={t('boards.choice.when')}
          value={when}
          onChange={(day) => changeRow(props, row, { when: day }, true)}
        />
      )}
    </>
  );
}

function ColumnEditor(props: Props<ColumnRow>) {
  const { t } = useText();
  const { row, scene } = props;
  return (
    <Field
      label={t('boards.columnWords')}
      value={row.content.words}
      maxLength={MOST}
      example={givenTitle(scene, row)}
      onChange={(next) => changeRow(props, row, { words: next }, true)}
    />
  );
}
