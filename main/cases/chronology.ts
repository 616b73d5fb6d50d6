// What happened in a case, as lines of its chronology: forms, papers, tasks done, facts changed.
import type { z } from 'zod';
import type { Happening } from '#contract/happening.ts';
import { TimeAnswer } from '#domain/forms/answers.ts';
import { findForm as findDefinition } from '#domain/forms/definitions/index.ts';
import { fieldsOf, type LineKind } from '#domain/forms/form.ts';
import { isSilent } from '#domain/forms/rights.ts';
import { splitUnits } from '#domain/khmer/clusters.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import {
  comparePartialDates,
  exactDay,
  type PartialDate,
  PartialDateSchema,
} from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { namingOf } from '../storage/access.ts';
import { reopeningsOf } from '../storage/as-it-was.ts';
import type { CaseRecord } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import type { DocumentRecord } from '../storage/documents.ts';
import type { DrawingRecord } from '../storage/drawings.ts';
import type { FormRecord } from '../storage/forms.ts';
import { type LineRecord, linesEverOf } from '../storage/lines.ts';
import { shownText } from '../storage/page-texts.ts';
import { knownKinds } from './lines.ts';
import { knownTasks } from './tasks.ts';

export type Line = z.infer<typeof Happening>;

/** What stands in no step: facts and things to do belong to the whole case. */
const NO_STEP = 0;
const own = { version: 0, pages: 0, restricted: false, hidden: false, state: 'final' } as const;

/** The first long text of a form that holds nothing in confidence; restricted fields are never told. */
function wordsOf({ form, revision, answers }: FormRecord): string {
  const definition = findDefinition(form, revision);
  if (!definition || definition.restricted || isSilent(form)) return '';
  const texts = fieldsOf(definition)
    .filter(({ type, restricted }) => type === 'long' && !restricted)
    .map(({ id }) => answers[id]);
  const told = texts.find((text) => typeof text === 'string' && text.trim() !== '');
  return typeof told === 'string' ? shorten(told) : '';
}

/** The time of day a note tells of. */
function timeOf({ answers }: FormRecord): Pick<Line, 'time' | 'isAbout'> {
  const time = TimeAnswer.safeParse(answers['event-time']).data;
  return time === undefined ? {} : { time, isAbout: answers['time-about'] === true };
}

export function formLine(db: Db, form: FormRecord, hidden: boolean): Line {
  const restricted = form.restricted || namingOf(db, form.id).only;
  return {
    id: form.id,
    kind: 'form',
    form: form.form,
    step: form.step,
    happened: form.event,
    ...(!hidden && timeOf(form)),
    enteredAt: form.enteredAt,
    by: form.author,
    state: form.state,
    version: form.version,
    pages: 0,
    restricted,
    hidden,
    snippet: hidden || restricted ? '' : wordsOf(form),
  };
}

const SNIPPET = 160;

/** The beginning of a text, never cut inside a Khmer syllable. */
function cutAtCluster(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = splitUnits(text.slice(0, length)).at(-1);
  return `${text.slice(0, last?.start ?? length).trimEnd()}…`;
}

const shorten = (text: string) => cutAtCluster(text.replace(/\s+/g, ' ').trim(), SNIPPET);

/** What was read of a paper: pencil until a person accepted the text of every page that has one. */
function readingOf(db: Db, document: DocumentRecord): Pick<Line, 'state' | 'snippet'> {
  const texts = document.pages.flatMap((pageId) => shownText(db, pageId) ?? []);
  const read = texts.filter(({ text }) => text.trim() !== '');
  if (read.length === 0) return { state: 'picture', snippet: '' };
  const accepted = read.every(({ acceptedBy, author }) => acceptedBy !== null || author !== null);
  return { state: accepted ? 'final' : 'pencil', snippet: shorten(read[0]?.text ?? '') };
}

export function paperLine(db: Db, document: DocumentRecord, hidden: boolean): Line {
  return {
    id: document.id,
    kind: 'document',
    form: document.kind,
    step: document.step,
    happened: document.paperDate,
    enteredAt: document.filedAt,
    by: document.filedBy,
    version: 0,
    pages: document.pages.length,
    restricted: document.restricted,
    hidden,
    ...(hidden ? { state: 'picture' as const, snippet: '' } : readingOf(db, document)),
  };
}

export function drawingLine(db: Db, drawing: DrawingRecord, hidden: boolean): Line {
  return {
    id: drawing.id,
    kind: 'drawing',
    form: hidden ? '' : (drawing.form?.id ?? drawing.tool),
    step: drawing.step,
    happened: hidden ? null : drawing.details.held,
    enteredAt: drawing.enteredAt,
    by: drawing.author,
    state: drawing.state,
    version: drawing.version,
    pages: 0,
    restricted: drawing.details.restricted || namingOf(db, drawing.id).only,
    hidden,
    snippet: '',
  };
}

export function openingLine(record: CaseRecord): Line {
  return {
    id: record.id,
    kind: 'case',
    form: '',
    step: 1,
    happened: record.opened,
    enteredAt: record.enteredAt,
    by: null,
    state: 'final',
    version: 0,
    pages: 0,
    restricted: record.restricted,
    hidden: false,
    snippet: '',
  };
}

/** The days on which a closed case was opened again. */
export function reopeningLines(db: Db, caseId: string): Line[] {
  return reopeningsOf(db, caseId).map(({ at, user, cmd }) => ({
    ...own,
    ...{ id: cmd, kind: 'case', form: 'reopened', step: NO_STEP, snippet: '' },
    ...{ happened: exactDay(dayOf(at)), enteredAt: at, by: user },
  }));
}

/**
 * Newest first by when it happened, on one day by the time told: what tells none came before. What has no
 * date stands by when it was entered, above the dated.
 */
export function orderLines(lines: Line[]): Line[] {
  const known = (line: Line): PartialDate | null =>
    line.happened && (line.happened.from ?? line.happened.to) !== null ? line.happened : null;
  const entered = (a: Line, b: Line) =>
    b.enteredAt - a.enteredAt || Number(a.kind === 'case') - Number(b.kind === 'case');
  return lines.sort((a, b) => {
    const [one, two] = [known(a), known(b)];
    const later = (b.time ?? '').localeCompare(a.time ?? '', 'en-GB');
    if (one && two) return comparePartialDates(two, one) || later || entered(a, b);
    if (one || two) return one ? 1 : -1;
    return entered(a, b);
  });
}

/** Things that were done, with the words that whoever may know them wrote. */
export function taskLines(db: Db, session: Session, caseId: string): Line[] {
  return knownTasks(db, session, caseId).flatMap((task) => {
    if (task.outcome !== 'done' || task.endedOn === null) return [];
    const { id, endedOn, endedAt, endedBy, what, follows } = task;
    const when = { happened: exactDay(endedOn), enteredAt: endedAt ?? task.at, by: endedBy };
    const words = { form: follows ?? '', step: NO_STEP, snippet: follows ? '' : shorten(what) };
    return [{ ...own, ...when, ...words, id, kind: 'task' as const }];
  });
}

/** The day a fact holds from, as it says itself; else the day on which it was written. */
function dayOfFact({ answers, at }: LineRecord): PartialDate {
  return PartialDateSchema.safeParse(answers.since).data ?? exactDay(dayOf(at));
}

/**
 * Facts of a case that changed, or were written on its page: those that began with a form stand in the
 * form. What one command wrote of a kind is one line. Restricted kinds only for those who may read them.
 */
export function factLines(db: Db, session: Session, caseId: string): Line[] {
  const kinds: readonly LineKind[] = knownKinds(db, session, caseId);
  const begun = new Set<string>();
  const lines = new Map<string, Line>();
  for (const version of linesEverOf(db, caseId)) {
    const { id, thread, kind, formId, rev } = version;
    const isFirst = !begun.has(thread);
    begun.add(thread);
    if (!kinds.includes(kind) || (isFirst && formId !== null) || lines.has(`${rev} ${kind}`))
      continue;
    const when = { happened: dayOfFact(version), enteredAt: version.at, by: version.user };
    const words = { form: kind, step: NO_STEP, snippet: '' };
    lines.set(`${rev} ${kind}`, { ...own, ...when, ...words, id, kind: 'line' });
  }
  return [...lines.values()];
}
