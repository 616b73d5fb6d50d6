// What a form knows besides its answers: whose it is, whom and what it may name, what it begins with.
import type { z } from 'zod';
import type { FormContext } from '#contract/forms.ts';
import { INTAKE, readIntake } from '#domain/cases/intake.ts';
import { type Answers, rowsOf } from '#domain/forms/answers.ts';
import { type Cell, columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { type Reading, readingOf } from '#domain/forms/rights.ts';
import { type CaseScope, mayReadPaper, type Role, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts, namingOf } from '../storage/access.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { listDirectory } from '../storage/directory.ts';
import { documentsOfCase } from '../storage/documents.ts';
import { type FormRecord, formsOfCase } from '../storage/forms.ts';
import { currentLines } from '../storage/lines.ts';
import { membersOf } from '../storage/people.ts';
import { tasksOfCase } from '../storage/tasks.ts';
import { computeValues } from './computed.ts';
import { definitionOf } from './find.ts';
import { keptFields } from './keep-lines.ts';
import { withoutRestricted } from './without-restricted.ts';

type Context = z.input<typeof FormContext>;
/** So many forms before this one can be turned back to. */
const EARLIER = 60;
/** Who knows a case by its number alone. */
const BY_CODE: readonly Role[] = ['procurement', 'finance', 'scan-clerk'];
type Rows = Context['seeds'][string];

/** Who asks, about which form of which case. */
type Asking = {
  db: Db;
  session: Session;
  scope: CaseScope;
  asked: Pick<FormRecord, 'id' | 'caseId'>;
};

/**
 * The final forms of a kind in a case, newest first, as this person may read them: `answers` are without
 * what is restricted.
 */
export function earlierOf(db: Db, session: Session, caseId: string, form: string) {
  const scope = caseScope(db, caseId);
  if (!scope) return [];
  const asked = { id: '', caseId, form };
  return standingForms({ db, session, scope, asked }, form)
    .filter(({ record }) => record.state === 'final')
    .map(({ record, answers }) => ({ id: record.id, answers }));
}

type Standing = { record: FormRecord; definition: FormDefinition; answers: Answers };

/**
 * What stands of a kind of form in this case, newest first: final ones, else drafts; without what was
 * corrected, and without the form that is being written.
 */
function standingForms({ db, session, scope, asked }: Asking, form: string): Standing[] {
  const readings = new Map<string, Reading>();
  const own = formsOfCase(db, asked.caseId)
    .filter((one) => one.form === form && one.id !== asked.id)
    .filter((one) => {
      const reading = readingOf(session, scope, formFacts(db, one));
      readings.set(one.id, reading);
      return reading !== 'none';
    });
  const corrected = new Set(own.filter((one) => one.state === 'final').map((one) => one.amends));
  const standing = own.filter((one) => !corrected.has(one.id));
  const day = (one: FormRecord) => one.event?.from ?? one.event?.to ?? '';
  const finals = standing.filter((one) => one.state === 'final');
  return (finals.length > 0 ? finals : standing)
    .toSorted((a, b) => (day(a) === day(b) ? b.changedAt - a.changedAt : day(a) < day(b) ? 1 : -1))
    .map((record) => {
      const definition = definitionOf(record);
      const { answers } = record;
      return {
        record,
        definition,
        answers:
          readings.get(record.id) === 'all' ? answers : withoutRestricted(definition, answers),
      };
    });
}

function rowsIn({ definition, answers }: Standing, rows: string) {
  const field = fieldsOf(definition).find(({ id }) => id === rows);
  return field?.type === 'rows' ? rowsOf(field, answers) : [];
}

/** Rows to begin with: lines of the case, or the rows of an earlier form under the same ids. */
function seedsOf(asking: Asking, definition: FormDefinition, all: boolean) {
  const { db, asked: form } = asking;
  const seeds: Record<string, Rows> = {};
  for (const field of keptFields(definition)) {
    if (field.restricted && !all) continue;
    seeds[field.id] = currentLines(db, form.caseId, field.keeps).map((line) => ({
      id: line.thread,
      answers: line.answers,
      since: line.confirmedAt ?? line.at,
    }));
  }
  for (const field of fieldsOf(definition)) {
    if (field.type !== 'rows' || !field.seed) continue;
    const { seed } = field;
    const columns = new Set(field.columns.map(({ id }) => id));
    const [newest] = standingForms(asking, seed.form);
    seeds[field.id] = (newest ? rowsIn(newest, seed.rows) : []).map((row) => ({
      id: row.id,
      answers: Object.fromEntries(
        Object.entries(row.answers).filter(([id]) => columns.has(id)),
      ) as JsonObject,
      since: newest?.record.changedAt ?? 0,
    }));
  }
  return seeds;
}

/**
 * What each `link` question offers, by its path in the definition: `problem` or `goals.problem`. Rows of
 * every form of the kind that stands; a link into the form itself is offered from what is being written.
 */
function linksOf(asking: Asking, definition: FormDefinition) {
  const links: Context['links'] = {};
  const offer = (path: string, field: Cell) => {
    if (field.type !== 'link') return;
    const { form, rows, column } = field.to;
    const offered = standingForms(asking, form).flatMap((one) => rowsIn(one, rows));
    const seen = new Set<string>();
    links[path] = offered.flatMap((row) => {
      const text = row.answers[column];
      if (typeof text !== 'string' || text.trim() === '' || seen.has(row.id)) return [];
      seen.add(row.id);
      return [{ row: row.id, text }];
    });
  };
  for (const field of fieldsOf(definition)) {
    if (field.type === 'rows' || field.type === 'table')
      for (const column of columnsOf(field)) offer(`${field.id}.${column.id}`, column);
    else offer(field.id, field);
  }
  return links;
}

/** What the plan asked for again and again and nobody told of yet: the days a prison visit may be of. */
function plannedDays(asking: Asking, { id }: FormDefinition): Context['days'] {
  if (id !== 'prison-visit') return {};
  const { db, session, scope, asked } = asking;
  const told = new Set(
    formsOfCase(db, asked.caseId)
      .filter((form) => readingOf(session, scope, formFacts(db, form)) !== 'none')
      .map((form) => form.id),
  );
  const open = tasksOfCase(db, asked.caseId).filter(
    ({ kind, endedAt, due, formId }) =>
      kind === 'repeated' && endedAt === null && due?.precision === 'day' && told.has(formId ?? ''),
  );
  return { 'planned-on': open.flatMap(({ due }) => due ?? []) };
}

/** Whom the case's form of intake names while it is not finished; of other forms than itself. */
function typedInIntake({ db, session, scope, asked }: Asking, known: ReadonlySet<string>) {
  const drafts = formsOfCase(db, asked.caseId).filter(
    (one) =>
      one.form === INTAKE &&
      one.state === 'draft' &&
      one.id !== asked.id &&
      readingOf(session, scope, formFacts(db, one)) !== 'none',
  );
  const rows = drafts.flatMap(({ answers }) => readIntake(answers).rows);
  return rows.flatMap(({ rowId: id, person, relation = '' }): Context['typed'] => {
    const { nameKm = '', nameLatin = '' } = person;
    const isNew = !known.has(id) && nameKm + nameLatin !== '';
    return isNew ? [{ id, nameKm, nameLatin, relation }] : [];
  });
}

function offeredDirectory(db: Db): Context['directory'] {
  return listDirectory(db).map(({ id, kind, nameKm, nameLatin, active }) => {
    return { id, kind, nameKm, nameLatin, active };
  });
}

/** What somebody needs beside the form who may not read the case: its number and no name. */
function contextWithCode(
  asking: Asking,
  form: FormRecord,
  code: string,
  definition: FormDefinition,
): Context {
  // The directory is nobody's secret; who enters a referral chooses the prison from it.
  const directory = offeredDirectory(asking.db);
  const known = { nameKm: '', nameLatin: '', people: [], typed: [], directory, documents: [] };
  const computed = computeValues(asking.db, form, definition, false);
  return { code, ...known, seeds: {}, links: {}, days: {}, earlier: [], computed };
}

/** `all`: this person may read what is restricted in the form. */
export function formContext(db: Db, session: Session, form: FormRecord, all: boolean): Context {
  const { caseId } = form;
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  const asking: Asking = { db, session, scope, asked: form };
  const definition = definitionOf(form);
  const record = findCase(db, caseId);
  if (BY_CODE.includes(session.role))
    return contextWithCode(asking, form, record?.code ?? '', definition);
  const members = membersOf(db, caseId);
  const main = members.find(({ personId }) => personId === record?.mainPerson) ?? members[0];
  const begins = form.state === 'draft';
  return {
    code: record?.code ?? '',
    nameKm: main?.person.nameKm ?? '',
    nameLatin: main?.person.nameLatin ?? '',
    people: members.map(({ id, personId, roles, relation, person }) => {
      const { nameKm, nameLatin, sex, birth } = person;
      return { id, personId, nameKm, nameLatin, sex, birth, roles, relation };
    }),
    typed: begins ? typedInIntake(asking, new Set(members.map(({ id }) => id))) : [],
    directory: offeredDirectory(db),
    documents: documentsOfCase(db, caseId)
      .filter(({ id, restricted }) =>
        mayReadPaper(session, scope, { restricted, ...namingOf(db, id) }),
      )
      .map(({ id, kind, paperDate, pages }) => ({ id, kind, paperDate, pages: pages.length })),
    seeds: begins ? seedsOf(asking, definition, all) : {},
    links: begins ? linksOf(asking, definition) : {},
    days: begins ? plannedDays(asking, definition) : {},
    earlier: definition.sheet
      ? earlierOf(db, session, caseId, form.form)
          .map(({ id }) => id)
          .filter((id) => id !== form.id && id !== form.amends)
          .slice(0, EARLIER)
      : [],
    computed: computeValues(db, form, definition, all),
  };
}
