// A second person reads the paper of a finished form again, answer by answer.
import type { CaseScope, Session } from '../roles.ts';
import { type Answers, visibleFields } from './answers.ts';
import type { FormDefinition } from './form.ts';
import type { PaperSpots } from './paper-spots.ts';
import { type FormFacts, readingOf } from './rights.ts';

/** Which of two readings the paper bears out. */
export type Holds = 'first' | 'second';

/** What somebody read for one field; `said` null: the same as the first person. `at` in ms. */
export type SecondReading = {
  id: string;
  field: string;
  said: string | null;
  by: string;
  at: number;
  /** What the coordinator decided where the two differ; null: nothing yet. */
  decided: { holds: Holds; by: string; at: number } | null;
};

type TypedForm = { state: 'draft' | 'final'; answers: Answers; spots: PaperSpots };

/** Was it copied from paper, as its writer says or as marks on the paper show? */
export const isFromPaper = ({ answers, spots }: Omit<TypedForm, 'state'>): boolean =>
  answers['from-paper'] === 'yes' || Object.keys(spots).length > 0;

/**
 * Fields that are read again, in the order of the form: all that are asked with these answers. An empty one too: what
 * the first person passed over nobody else would find. What the app works out is not on paper.
 */
export function fieldsToRead(form: FormDefinition, answers: Answers): string[] {
  return visibleFields(form, answers)
    .filter((field) => field.type !== 'calc' && field.id !== 'from-paper')
    .map(({ id }) => id);
}

/** The newest reading of each field. */
export function newestReadings(readings: readonly SecondReading[]): Map<string, SecondReading> {
  const inOrder = readings.toSorted((a, b) => a.at - b.at);
  return new Map(inOrder.map((reading) => [reading.field, reading]));
}

export type ReadingState = {
  /** Fields nobody has read again yet. */
  open: string[];
  /** Fields where the second person read something else, but those decided for the first. */
  differing: string[];
  /** Those of them that nobody has decided. */
  undecided: string[];
  /** Who read the last one, and when; null while fields are open. */
  done: { by: string; at: number } | null;
};

/** How far the second reading is, worked out from the readings and never from a tick. */
export function readingState(
  fields: readonly string[],
  readings: readonly SecondReading[],
): ReadingState {
  const newest = newestReadings(readings);
  const open = fields.filter((field) => !newest.has(field));
  const differing = [...newest.values()].filter(
    ({ said, decided }) => said !== null && decided?.holds !== 'first',
  );
  const undecided = differing.filter(({ decided }) => decided === null);
  const last = [...newest.values()].toSorted((a, b) => b.at - a.at)[0];
  return {
    open,
    differing: differing.map(({ field }) => field),
    undecided: undecided.map(({ field }) => field),
    done: open.length === 0 && last ? { by: last.by, at: last.at } : null,
  };
}

/** May this person decide where two readings differ? The coordinator, where they read the whole form. */
export const mayDecideReading = (session: Session, scope: CaseScope, facts: FormFacts): boolean =>
  session.role === 'coordinator' && readingOf(session, scope, facts) === 'all';

/**
 * May this person read it again? Whoever reads all of the form, and wrote neither it nor a version it
 * corrects: nobody checks themselves. `writers` are the ids of those who did.
 */
export function mayReadAgain(
  session: Session,
  scope: CaseScope,
  facts: FormFacts,
  form: TypedForm & { writers: readonly string[] },
): boolean {
  if (form.state !== 'final' || !isFromPaper(form)) return false;
  if (form.writers.includes(session.user)) return false;
  return readingOf(session, scope, facts) === 'all';
}
