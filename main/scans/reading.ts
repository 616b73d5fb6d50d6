// What was read from a page: lines, words with their places, and how far it can be believed.
import type { Box } from './prepare.ts';

export type Word = { text: string; box: Box; confidence: number };
/** A line of a page; `block` tells lines of one paragraph or column from those of the next. */
export type Line = { block: string; words: Word[] };

export type Script = 'khmer' | 'latin' | 'none';
/** `read` is offered as text, `doubtful` needs a person's eye, `unread` is kept as a picture only. */
export type Claim = 'read' | 'doubtful' | 'unread';

export type Reading = {
  /** Lines by line breaks, blocks by an empty line, words of a line by one space. */
  text: string;
  words: Word[];
  /** Mean over the letters, 0 to 100. */
  confidence: number;
  script: Script;
  claim: Claim;
};

type Letters = Exclude<Script, 'none'>;

/**
 * From which confidence a script counts as read, or as doubtful. Khmer scores lower than Latin at the same
 * share of errors. Measured on the bench pages, also made small and pale: Khmer from 64 up has up to 3 % of
 * its letters wrong, at 59 3 %, at 54 4 to 6 %, at 30 41 %; Latin from 95 up none, at 68 22 %.
 */
const THRESHOLDS: Record<Letters, { read: number; doubtful: number }> = {
  khmer: { read: 62, doubtful: 50 },
  latin: { read: 82, doubtful: 60 },
};
/** Fewer letters than this are not text but what a drawing looks like. */
const SOME_LETTERS = 12;
/** Less of a page is judged with the rest: specks and scratches had 2 % of its letters, a second script 12. */
const SOME_OF_THE_PAGE = 0.1;

const LETTERS: Record<Letters, RegExp> = { khmer: /[\u1780-\u17d3]/g, latin: /[A-Za-z]/g };
const count = (text: string, script: Letters) => text.match(LETTERS[script])?.length ?? 0;

function scriptOf(text: string): Script {
  const [khmer, latin] = [count(text, 'khmer'), count(text, 'latin')];
  if (khmer + latin === 0) return 'none';
  return khmer >= latin ? 'khmer' : 'latin';
}

/** The words of Tesseract's table of tab-separated values, boxes in pixels. */
export function linesOfTsv(tsv: string): Line[] {
  const lines: Line[] = [];
  let at = '';
  for (const row of tsv.split('\n')) {
    const [level, , block, paragraph, line, , x, y, w, h, confidence, ...rest] = row.split('\t');
    const text = rest.join('\t').trim();
    if (level !== '5' || text === '') continue;
    const box = { x: Number(x), y: Number(y), w: Number(w), h: Number(h) };
    if (at !== `${block}.${paragraph}.${line}`)
      lines.push({ block: `${block}.${paragraph}`, words: [] });
    at = `${block}.${paragraph}.${line}`;
    lines.at(-1)?.words.push({ text, box, confidence: Number(confidence) });
  }
  return lines;
}

function textOf(lines: readonly Line[]): string {
  let text = '';
  let block: string | undefined;
  for (const line of lines) {
    if (block !== undefined) text += line.block === block ? '\n' : '\n\n';
    text += line.words.map((word) => word.text).join(' ');
    block = line.block;
  }
  return text;
}

/** Mean over the letters, 0 to 100. */
function confidenceOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : Math.round((sum / letters) * 10) / 10;
}

/**
 * Judges what was read, each script by itself: a clear one does not vouch for the other. Of a script that
 * could not be read no word is claimed; a page on which another one could be is doubtful.
 */
export function judgeReading(lines: readonly Line[]): Reading {
  const all = lines.flatMap((line) => line.words);
  const confidence = confidenceOf(all);
  const script = scriptOf(textOf(lines));
  const claims = claimsOf(all);
  const legible = ({ text }: Word) => claims.get(scriptOf(text)) !== 'unread';
  const found = [...claims.values()];
  if (found.every((claim) => claim === 'unread'))
    return { text: '', words: [], confidence, script, claim: 'unread' };
  const kept = lines
    .map((line) => ({ ...line, words: line.words.filter(legible) }))
    .filter(({ words }) => words.length > 0);
  const claim = found.every((claim) => claim === 'read') ? 'read' : 'doubtful';
  const words = kept.flatMap((line) => line.words);
  return { text: textOf(kept), words, confidence, script, claim };
}

/** What can be claimed of each script of which there is enough to tell. */
function claimsOf(all: readonly Word[]): Map<Script, Claim> {
  const parts = (['khmer', 'latin'] as const).map((script) => {
    const words = all.filter(({ text }) => scriptOf(text) === script);
    return { script, words, letters: count(words.map(({ text }) => text).join(''), script) };
  });
  const letters = parts.reduce((sum, part) => sum + part.letters, 0);
  const enough = Math.max(SOME_LETTERS, letters * SOME_OF_THE_PAGE);
  return new Map(
    parts
      .filter((part) => part.letters >= enough)
      .map(({ script, words }) => [script, claimOf(THRESHOLDS[script], confidenceOf(words))]),
  );
}

function claimOf(from: { read: number; doubtful: number }, confidence: number): Claim {
  if (confidence >= from.read) return 'read';
  return confidence >= from.doubtful ? 'doubtful' : 'unread';
}
