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

/**
 * From which confidence a page counts as read, or as doubtful. Khmer scores lower than Latin at the
 * same share of errors (measured on the bench pages: 74 to 80 with 1 % wrong, Latin 94).
 */
const THRESHOLDS: Record<Exclude<Script, 'none'>, { read: number; doubtful: number }> = {
  khmer: { read: 66, doubtful: 50 },
  latin: { read: 82, doubtful: 60 },
};
/** Fewer letters than this are not text but what a drawing looks like. */
const SOME_LETTERS = 12;

const KHMER = /[\u1780-\u17d3]/g;
const LATIN = /[A-Za-z]/g;
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

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

/** Judges what was read. Of a page that could not be read no text is claimed at all. */
export function judgeReading(lines: readonly Line[]): Reading {
  const words = lines.flatMap((line) => line.words);
  const text = textOf(lines);
  const khmer = count(text, KHMER);
  const latin = count(text, LATIN);
  let letters = 0;
  let sum = 0;
  for (const word of words) {
    letters += word.text.length;
    sum += word.text.length * word.confidence;
  }
  const confidence = letters === 0 ? 0 : Math.round((sum / letters) * 10) / 10;
  const script: Script = khmer + latin === 0 ? 'none' : khmer >= latin ? 'khmer' : 'latin';
  const claim = claimOf(script, confidence, khmer + latin);
  return claim === 'unread'
    ? { text: '', words: [], confidence, script, claim }
    : { text, words, confidence, script, claim };
}

function claimOf(script: Script, confidence: number, letters: number): Claim {
  if (script === 'none' || letters < SOME_LETTERS) return 'unread';
  const from = THRESHOLDS[script];
  if (confidence >= from.read) return 'read';
  return confidence >= from.doubtful ? 'doubtful' : 'unread';
}
