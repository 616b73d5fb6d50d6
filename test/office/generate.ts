// Fills a store with an office of invented families, the same one for the same seed.

import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { canonicalLink, RelationKind } from '#domain/people/relations.ts';
import type { Role, Session } from '#domain/roles.ts';
import { saveListTexts } from '../../main/storage/case-list.ts';
import {
  assignWorkers,
  type CaseRecord,
  insertCase,
  nextCaseCode,
} from '../../main/storage/cases.ts';
import { insertForm } from '../../main/storage/forms.ts';
import { insertRelation, saveHousehold } from '../../main/storage/households.ts';
import { digestOf } from '../../main/storage/keys.ts';
import { saveNameKeys } from '../../main/storage/names.ts';
import { insertReading } from '../../main/storage/page-texts.ts';
import { insertPerson, saveMember } from '../../main/storage/people.ts';
import { prepared } from '../../main/storage/prepared.ts';
import type { Act, Store } from '../../main/storage/store.ts';
import { type InventedPerson, inventFamily, linksOf } from './families.ts';
import { createIds, type MakeId } from './ids.ts';
import { inventIntake } from './intake.ts';
import { inventFolder } from './papers.ts';
import { createDice, type Dice } from './random.ts';
import { createScans, type MakeScan } from './scans.ts';
import { VILLAGES } from './texts.ts';

export type OfficeOptions = {
  cases: number;
  seed?: number;
  /** Pages in each folder; 20 when left out. */
  pages?: number;
  /** How many sources have a file of their own instead of a shared one. */
  scans?: number;
  /** Who does the work; made when left out. */
  workers?: readonly string[];
  onProgress?: (done: number, total: number) => void;
};
export type MadeOffice = { cases: number; people: number; pages: number; workers: string[] };

const DAY = 86_400_000;
const START = Date.UTC(2023, 0, 9, 1);
const SIZES = [3, 4, 5, 6, 7];
const DISTRICTS = ['kh-17-01', 'kh-17-03', 'kh-17-09', 'kh-17-10', 'kh-17-11', 'kh-17-12'];

type Making = { store: Store; dice: Dice; makeId: MakeId; scan: MakeScan };

const STAFF: readonly (readonly [km: string, latin: string, role: Role])[] = [
  ['ច័ន្ទ សុភា', 'Chan Sophea', 'social-worker'],
  ['ម៉ៅ ធារ៉ា', 'Mao Theara', 'social-worker'],
  ['កែវ ពិសី', 'Keo Pisey', 'social-worker'],
  ['លី ម៉ារ៉ា', 'Ly Mara', 'coordinator'],
];

function makeStaff({ store, makeId }: Making, session: Session): string[] {
  return store.act(session, makeId(), (act) =>
    STAFF.map(([km, latin, role]) => {
      const id = makeId();
      const sql = 'INSERT INTO users VALUES(?, ?, ?, ?, 1, ?)';
      prepared(store.db, sql).run(id, km, latin, role, act.cmd);
      act.event({ op: 'user.add', entity: 'user', entityId: id });
      return id;
    }),
  );
}

function makeCase({ store, dice, makeId }: Making, act: Act, worker: string, at: number) {
  const [km, latin] = dice.pick(VILLAGES);
  const days = dice.between(0, Math.max(0, Math.floor((Date.now() - at) / DAY)));
  const step = dice.between(1, 7);
  const record: CaseRecord = {
    id: makeId(),
    code: nextCaseCode(store.db, new Date(at).getFullYear()),
    module: dice.chance(0.5) ? 'fp' : 'fs',
    step,
    status: step === 7 && dice.chance(0.7) ? 'closed' : 'open',
    restricted: dice.chance(0.02),
    opened: exactDay(new Date(at - dice.below(400) * DAY).toISOString().slice(0, 10)),
    enteredAt: at,
    changedAt: at + days * DAY,
    placeId: dice.pick(DISTRICTS),
    placeText: dice.chance(0.5) ? `ភូមិ${km}` : `${latin} village`,
    mainPerson: makeId(),
    rev: act.cmd,
  };
  insertCase(store.db, record);
  assignWorkers(store.db, record.id, [worker], at);
  act.event({ op: 'created', entity: 'case', entityId: record.id, caseId: record.id });
  return record;
}

/** Answers the ids of the memberships, in the order of the family. */
function makePeople(
  making: Making,
  act: Act,
  record: CaseRecord,
  family: InventedPerson[],
): string[] {
  const { store, makeId } = making;
  const { db } = store;
  const caseId = record.id;
  const ids = family.map((_, at) => (at === 0 ? (record.mainPerson ?? makeId()) : makeId()));
  const memberIds = family.map(() => makeId());
  family.forEach((invented, at) => {
    const { roles, relation, atHome: _, ...own } = invented;
    const id = ids[at] ?? makeId();
    const person = { ...own, died: null, recordingWish: 'record' as const };
    insertPerson(db, { ...person, id, enteredAt: record.enteredAt, rev: act.cmd });
    const member = { id: memberIds[at] ?? makeId(), caseId, personId: id, roles, relation };
    saveMember(db, { ...member, rev: act.cmd });
    saveNameKeys(db, id, own);
    act.event({ op: 'created', entity: 'person', entityId: id, caseId });
  });
  for (const [from, to, kind] of linksOf(family)) {
    const link = { from: ids[from] ?? '', to: ids[to] ?? '', kind: RelationKind.parse(kind) };
    const dates = { start: null, end: null };
    insertRelation(db, { ...canonicalLink(link), ...dates, id: makeId(), caseId, rev: act.cmd });
  }
  const members = ids.filter((_, at) => family[at]?.atHome);
  const { placeId, placeText } = record;
  const house = { id: makeId(), caseId, placeId, placeText, members, rev: act.cmd };
  saveHousehold(db, house, '2026-01-01');
  saveListTexts(db, record);
  return memberIds;
}

function makeIntake(
  { store, dice, makeId }: Making,
  act: Act,
  record: CaseRecord,
  family: readonly InventedPerson[],
  memberIds: readonly string[],
  worker: string,
) {
  const form = inventIntake(dice, record, family, memberIds, { id: makeId(), worker });
  insertForm(store.db, form);
  const op = form.state === 'final' ? 'completed' : 'saved';
  act.event({ op, entity: 'form', entityId: form.id, caseId: record.id });
}

const BATCH = 'INSERT INTO batches(id, origin, at, user) VALUES(?, ?, ?, ?)';
const SOURCE = `INSERT INTO sources(id, batch_id, case_id, ord, digest, bytes, mime, name, state,
  sealed_name, sealed_key, sealed_bytes, received_at, user, rev)
  VALUES(?, ?, ?, 1, ?, ?, 'image/jpeg', ?, 'split', ?, ?, ?, ?, ?, ?)`;
const PAGE = `INSERT INTO pages(id, source_id, case_id, ix, state, width, height, rev)
  VALUES(?, ?, ?, ?, 'read', 827, 1169, ?)`;
const DOCUMENT = `INSERT INTO documents(id, case_id, kind, step, paper_date, paper_from, restricted,
  filed_by, filed_at, rev) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const PLACEMENT = `INSERT INTO placements(id, page_id, document_id, case_id, ix, at, user, rev)
  VALUES(?, ?, ?, ?, ?, ?, ?, ?)`;

function makeFolder(
  making: Making,
  act: Act,
  record: CaseRecord,
  family: readonly InventedPerson[],
  pages: number,
  worker: string,
) {
  const { store, dice, makeId, scan } = making;
  const run = (sql: string, ...values: unknown[]) => prepared(store.db, sql).run(...values);
  const { id: caseId, enteredAt: at } = record;
  const { sealed, bytes, original } = scan();
  const [batch, source] = [makeId(), makeId()];
  const digest = digestOf(store.keys, original);
  const own = [sealed.name, sealed.key, sealed.bytes, at, worker, act.cmd];
  run(BATCH, batch, 'folder', at, worker);
  run(SOURCE, source, batch, caseId, digest, bytes, `${record.code}.jpg`, ...own);
  const people = family.map((person) => ({ km: person.nameKm, latin: person.nameLatin || 'Nita' }));
  let ix = 0;
  for (const document of inventFolder(dice, people, record.step, pages)) {
    const id = makeId();
    const date = document.paperDate;
    const dated = [date && JSON.stringify(date), date?.from ?? null];
    const restricted = dice.chance(0.02) ? 1 : 0;
    run(
      DOCUMENT,
      id,
      caseId,
      document.kind,
      document.step,
      ...dated,
      restricted,
      worker,
      at,
      act.cmd,
    );
    document.pages.forEach((page, place) => {
      const pageId = makeId();
      run(PAGE, pageId, source, caseId, ix++, act.cmd);
      insertReading(store.db, {
        ...{ id: makeId(), pageId, caseId, at, engine: 'invented', author: null, needsEye: false },
        ...page,
      });
      run(PLACEMENT, makeId(), pageId, id, caseId, place, at, worker, act.cmd);
    });
    act.event({ op: 'filed', entity: 'document', entityId: id, caseId });
  }
}

/** Cases in one transaction; more makes no difference to the time. */
const TOGETHER = 50;

/**
 * Fills a store. With `seed` the names, dates, texts and ids are the same each time; keys, MACs and
 * the times of the journal are not. 5,000 cases make 25,000 people and, with 20 pages each, 100,000
 * pages with text.
 */
export async function generateOffice(store: Store, options: OfficeOptions): Promise<MadeOffice> {
  const { cases, seed = 1, pages = 20, scans = 0 } = options;
  const dice = createDice(seed);
  const makeId = createIds(dice, START);
  const making: Making = { store, dice, makeId, scan: await createScans(store, scans) };
  const session: Session = { user: makeId(), device: newId(), role: 'coordinator' };
  const workers = [...(options.workers ?? makeStaff(making, session))];
  let people = 0;
  for (let done = 0; done < cases; done += TOGETHER) {
    const worker = dice.pick(workers);
    const count = Math.min(TOGETHER, cases - done);
    store.act({ ...session, user: worker }, makeId(), (act) => {
      for (let i = 0; i < count; i++) {
        const at = START + Math.floor(((done + i) / cases) * 1300) * DAY + (done + i) * 1000;
        const family = inventFamily(dice, SIZES[(done + i) % SIZES.length] ?? 5);
        const record = makeCase(making, act, worker, at);
        const memberIds = makePeople(making, act, record, family);
        makeIntake(making, act, record, family, memberIds, worker);
        makeFolder(making, act, record, family, pages, worker);
        people += family.length;
      }
    });
    options.onProgress?.(done + count, cases);
  }
  return { cases, people, pages: cases * pages, workers };
}
