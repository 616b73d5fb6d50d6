// The means test of an office: points for the questions of the app, or questions that the office wrote itself.
import { z } from 'zod';
import { normaliseText } from '../khmer/normalise.ts';

const Points = z.int().min(-1000).max(1000);
const Words = z.strictObject({ km: z.string().max(300), en: z.string().max(300) });

/** Points for the answers to the app's own questions. */
export const PointsOfTheApp = z
  .strictObject({
    /** Points for each answer to "could the family pay for". */
    pay: z.strictObject({
      always: z.int(),
      mostly: z.int(),
      sometimes: z.int(),
      never: z.int(),
    }),
    perShock: z.int(),
    perRiskSign: z.int(),
    /** From this many points on the family struggles, and is in crisis. */
    struggling: z.int(),
    inCrisis: z.int(),
  })
  .refine(({ struggling, inCrisis }) => struggling < inCrisis);
export type PointsOfTheApp = z.infer<typeof PointsOfTheApp>;

/** Levels are chosen by one key each: 1 to 9. */
const MOST_ANSWERS = 9;
const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** One question of the office: its words in both languages, a help that may be empty, answers with points. */
const Line = z.strictObject({
  id: Id,
  label: Words,
  help: Words,
  answers: z.array(z.strictObject({ id: Id, label: Words, points: Points })).max(MOST_ANSWERS),
});

/** The office's own questions, in the order in which they are asked. */
export const OwnMeansTest = z
  .strictObject({ lines: z.array(Line).max(60), struggling: z.int(), inCrisis: z.int() })
  .refine((test) => findMeansFault(test) === null);
export type OwnMeansTest = z.infer<typeof OwnMeansTest>;

/** Null: an office without points judges by words. */
export const MeansTest = z.union([PointsOfTheApp, OwnMeansTest]).nullable();
export type MeansTest = z.infer<typeof MeansTest>;

export const isOwnMeansTest = (test: unknown): test is OwnMeansTest =>
  typeof test === 'object' && test !== null && 'lines' in test;

type DraftPoints = number | null | undefined;
/** Questions while they are written: points and limits may be open yet. */
export type DraftMeansTest = {
  lines: readonly {
    id: string;
    label: z.infer<typeof Words>;
    help: z.infer<typeof Words>;
    answers: readonly { id: string; label: z.infer<typeof Words>; points: DraftPoints }[];
  }[];
  struggling: DraftPoints;
  inCrisis: DraftPoints;
};

/** What is wrong with questions of an office, in words of the app's translations. */
const MEANS_FAULTS = [
  'no-lines',
  'line-words',
  'line-twice',
  'help-words',
  'few-answers',
  'answer-words',
  'answer-twice',
  'points-missing',
  'limits-missing',
  'limits-order',
  'limits-too-high',
] as const;
/** `line`: the question, counted from 1; 0 where it is about all of them. */
export type MeansFault = { line: number; code: (typeof MEANS_FAULTS)[number] };

type Named = { id: string; label: z.infer<typeof Words> };

const KHMER = /[\u1780-\u17B3]/;
const isEmpty = (text: string) => text.trim() === '';
/** Words in both languages; signs and figures ("0–2") are the same in both. */
const isSaid = ({ km, en }: Named['label']) =>
  !isEmpty(km) && !isEmpty(en) && (KHMER.test(km) || !/[A-Za-z]/.test(en));
const isNumber = (value: DraftPoints): value is number => Number.isInteger(value);
const plain = (text: string) => normaliseText(text).trim().toLowerCase();

/** Does one of those before it ask the same, in one language or the other? */
const isReused = (one: Named, before: readonly Named[]): boolean =>
  before.some(
    ({ id, label }) =>
      id === one.id ||
      plain(label.km) === plain(one.label.km) ||
      plain(label.en) === plain(one.label.en),
  );

function faultOfLine(line: DraftMeansTest['lines'][number], before: readonly Named[]) {
  const { label, help, answers } = line;
  if (!isSaid(label)) return 'line-words';
  if (isReused(line, before)) return 'line-twice';
  if (!isSaid(help) && !(isEmpty(help.km) && isEmpty(help.en))) return 'help-words';
  if (answers.length < 2) return 'few-answers';
  if (!answers.every((answer) => isSaid(answer.label))) return 'answer-words';
  if (answers.some((answer, at) => isReused(answer, answers.slice(0, at)))) return 'answer-twice';
  return answers.every(({ points }) => isNumber(points)) ? null : 'points-missing';
}

const mostPoints = ({ lines }: DraftMeansTest) =>
  lines.reduce((sum, line) => sum + Math.max(...line.answers.map(({ points }) => points ?? 0)), 0);

/** The first thing that is wrong, in reading order; null when the questions can be asked. */
export function findMeansFault(test: DraftMeansTest): MeansFault | null {
  const { lines, struggling, inCrisis } = test;
  if (lines.length === 0) return { line: 0, code: 'no-lines' };
  for (const [at, line] of lines.entries()) {
    const code = faultOfLine(line, lines.slice(0, at));
    if (code) return { line: at + 1, code };
  }
  if (!isNumber(struggling) || !isNumber(inCrisis)) return { line: 0, code: 'limits-missing' };
  if (struggling >= inCrisis) return { line: 0, code: 'limits-order' };
  return inCrisis > mostPoints(test) ? { line: 0, code: 'limits-too-high' } : null;
}
