// What one row of a board says, in the language of the picture: on its card, and to whoever hears it read.
import { officeTitle } from '#domain/drawings/kinds/boards.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { textIn } from '../../i18n/text-in.ts';
import { goalWord } from '../goal-word.ts';
import type { Scene } from '../tool.ts';
import type { ChoiceRow, ColumnRow, NoteRow, RatingRow, Row } from './places.ts';
import { calledIn } from './who.ts';

export type Told = {
  /** A small line above: who, or which area. */
  above: string;
  words: string;
  isBold: boolean;
  below: string[];
  /** In bold below everything: a goal, new, changed, chosen. */
  marks: string[];
};

/** Places where the person is what the note is about, and stands above the words. */
const ABOUT_SOMEBODY = ['inside', 'circle', 'outside', 'danger'];

function marksOf(scene: Scene, row: Row): string[] {
  const t = textIn(scene.language);
  const difference = scene.changes?.of.get(row.thread);
  const changed = difference ? t(`drawings.${difference}`) : '';
  return [goalWord(scene, row), changed].filter((mark) => mark !== '');
}

function toldOfNote(scene: Scene, row: NoteRow): Told {
  const t = textIn(scene.language);
  const { words, by, quote, slot, may, area } = row.content;
  const who = calledIn(scene, by);
  const isAbout = ABOUT_SOMEBODY.includes(slot);
  const said = words.trim() || (isAbout && who ? '' : t('boards.noWords'));
  return {
    above: [area && t(`boards.areas.${area}`), isAbout && who].filter(Boolean).join(' · '),
    words: quote && words.trim() ? t('boards.said', { words: said }) : said,
    isBold: false,
    below: [
      may?.trim() && t('boards.mayHappen', { words: may.trim() }),
      !isAbout && who && `— ${who}`,
    ].filter((line) => typeof line === 'string' && line !== '') as string[],
    marks: marksOf(scene, row),
  };
}

/** Whose number it is and which, for a card and for a screen reader. */
export function sayRating(scene: Scene, { content }: Pick<RatingRow, 'content'>): string {
  const t = textIn(scene.language);
  const name = calledIn(scene, content.by) || t('boards.nobody');
  return t('boards.rating.says', { name, value: inDigitsOf(scene.language, content.value) });
}

function toldOfRating(scene: Scene, row: RatingRow): Told {
  const t = textIn(scene.language);
  const { why, next } = row.content;
  return {
    ...{ above: '', words: sayRating(scene, row), isBold: true },
    below: [
      why.trim() && t('boards.rating.whyIs', { words: why.trim() }),
      next.trim() && t('boards.rating.nextIs', { words: next.trim() }),
    ].filter((line) => line !== ''),
    marks: marksOf(scene, row),
  };
}

function toldOfChoice(scene: Scene, row: ChoiceRow): Told {
  const t = textIn(scene.language);
  const { words, chosen, when } = row.content;
  const day = when && describePartialDate(when, scene.language);
  const mark = day ? t('boards.choice.chosenOn', { day }) : t('boards.choice.isChosen');
  return {
    ...{ above: '', words: words.trim() || t('boards.noWords'), isBold: true, below: [] },
    marks: [...(chosen ? [mark] : []), ...marksOf(scene, row)],
  };
}

/** What a column is called until somebody words it: as the office has it, or the app. */
export function givenTitle({ language }: Pick<Scene, 'language'>, { content }: ColumnRow): string {
  const { standard, office } = content;
  if (office) return officeTitle(office, language);
  return standard ? textIn(language)(`boards.standard.${standard}`) : '';
}

export function toldOf(scene: Scene, row: Row): Told {
  const t = textIn(scene.language);
  switch (row.kind) {
    case 'note':
      return toldOfNote(scene, row);
    case 'rating':
      return toldOfRating(scene, row);
    case 'choice':
      return toldOfChoice(scene, row);
    case 'helper': {
      const words = calledIn(scene, row.content.who) || t('boards.nobody');
      return { ...{ above: '', words, isBold: true, below: [] }, marks: marksOf(scene, row) };
    }
    case 'column': {
      const says = row.content.words.trim() || givenTitle(scene, row) || t('boards.noWords');
      return { ...{ above: '', words: says, isBold: true, below: [] }, marks: [] };
    }
  }
}

/** All of it in one line, as it is read aloud. */
export function sayRow(scene: Scene, row: Row): string {
  const t = textIn(scene.language);
  const { above, words, below, marks } = toldOf(scene, row);
  if (row.kind !== 'helper') return [above, words, ...below, ...marks].filter(Boolean).join(', ');
  const { knows, does } = row.content;
  // Begins with all that is written in the circle, so that who speaks to the screen can say what they see.
  return [
    [words, ...marks].join(' '),
    knows && `${t('boards.helper.knows')}: ${knows}`,
    does && `${t('boards.helper.does')}: ${does}`,
  ]
    .filter(Boolean)
    .join(', ');
}
