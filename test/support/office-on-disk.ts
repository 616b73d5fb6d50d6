// A real encrypted office in a folder of its own, with the real router in front of it, for tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { accessCalls } from '#contract/access.ts';
import { caseCalls } from '#contract/cases.ts';
import { caseworkCalls } from '#contract/casework.ts';
import { drawingCalls } from '#contract/drawings.ts';
import type { Result } from '#contract/errors.ts';
import type { EventName } from '#contract/events.ts';
import { formCalls } from '#contract/forms.ts';
import { officeCalls } from '#contract/office.ts';
import { peopleCalls } from '#contract/people.ts';
import { reportCalls } from '#contract/reports.ts';
import { searchCalls } from '#contract/search.ts';
import { supportCalls } from '#contract/support.ts';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Role, Session } from '#domain/roles.ts';
import { accessHandlers } from '../../main/cases/access-handlers.ts';
import { caseworkHandlers } from '../../main/cases/casework-handlers.ts';
import { caseHandlers } from '../../main/cases/handlers.ts';
import { peopleHandlers } from '../../main/cases/people-handlers.ts';
import { drawingHandlers } from '../../main/drawings/handlers.ts';
import { formHandlers } from '../../main/forms/handlers.ts';
import { supportHandlers } from '../../main/forms/support/handlers.ts';
import { createPathTokens } from '../../main/ipc/path-tokens.ts';
import { createRouter, type Route } from '../../main/ipc/router.ts';
import { closeForms, openForms } from '../../main/office/forms.ts';
import { officeHandlers } from '../../main/office/handlers.ts';
import { closePlaces, openPlaces } from '../../main/office/places.ts';
import { reportHandlers } from '../../main/reports/handlers.ts';
import { openReports } from '../../main/reports/open-reports.ts';
import { followStore, type SearchIndex } from '../../main/search/follow.ts';
import { searchHandlers } from '../../main/search/handlers.ts';
import { type Db, openDatabase } from '../../main/storage/database.ts';
import { deriveKeys } from '../../main/storage/keys.ts';
import { CASE_FILE, describeNewStore, openStore, type Store } from '../../main/storage/store.ts';

const calls = {
  ...caseCalls,
  ...drawingCalls,
  ...caseworkCalls,
  ...accessCalls,
  ...peopleCalls,
  ...officeCalls,
  ...formCalls,
  ...supportCalls,
  ...searchCalls,
  ...reportCalls,
};
type TestCalls = typeof calls;
type Name = keyof TestCalls;
type Input<N extends Name> = z.input<TestCalls[N]['input']>;
type Output<N extends Name> = z.output<TestCalls[N]['output']>;
type Failure = Extract<Result<unknown>, { ok: false }>;

/** Key and id of every office made for tests and benches; nothing true is ever in one. */
export const TEST_KEY = Buffer.alloc(32, 0x5a);
export const TEST_STORE_ID = '01980000-0000-7000-8000-000000000001';

const OF_TESTS = { key: TEST_KEY, storeId: TEST_STORE_ID };

export type OfficeOnDisk = {
  readonly folder: string;
  store: Store;
  search: SearchIndex;
  route: Route;
  /** What the windows were told, newest last. */
  readonly told: [name: EventName, event: unknown][];
  readonly unexpected: unknown[];
  /** The folder into which the person saves; that of the office at first. */
  saveInto: string;
  /** Paths that the person picks in the next dialogs. */
  readonly picks: string[];
  /** Somebody of the office with this role; each call makes another person. */
  person(role: Role): Session;
  /** Makes a call and answers its value; a refusal fails the test. */
  call<N extends Name>(session: Session, name: N, input: Input<N>): Promise<Output<N>>;
  /** Makes a call that must be refused and answers the refusal. */
  refused<N extends Name>(session: Session | null, name: N, input: Input<N>): Promise<Failure>;
  /** Closes the office and opens it again, as after a night. */
  reopen(): void;
  close(): void;
};

/** A second connection that only reads, as reports and exports use it. */
export function openReadOnly(folder: string): Db {
  const key = deriveKeys(TEST_KEY, TEST_STORE_ID).database;
  return openDatabase(join(folder, CASE_FILE), key, { readonly: true });
}

/** Opens the office in `folder` (a new one in the system's temporary folder when left out). */
export function openOffice(
  given?: string,
  { key, storeId }: { key: Uint8Array; storeId: string } = OF_TESTS,
): OfficeOnDisk {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'samnum-office-'));
  const told: [EventName, unknown][] = [];
  const unexpected: unknown[] = [];
  const picks: string[] = [];
  const open = () => {
    const opened = openStore(folder, key, storeId);
    openForms(opened.db);
    openPlaces(opened.db);
    return opened;
  };
  const follow = (store: Store) => followStore(store, (thrown) => unexpected.push(thrown));
  const store = open();
  if (given === undefined) {
    describeNewStore(store.db, { id: storeId, name: 'Test office', device: newId() });
  }
  const office = { store, search: follow(store), reports: openReports(store) };
  const dialogs = { saveAs: async (name: string) => join(desk.saveInto, name) };
  const parts = {
    store: () => office.store,
    search: () => office.search,
    emit: (name: EventName, event: unknown) => told.push([name, event]),
  };
  const again: Route = (session, name, input) => route(session, name, input);
  const handlers = {
    ...caseHandlers(parts),
    ...caseworkHandlers(parts),
    ...accessHandlers({ ...parts, again }),
    ...peopleHandlers(parts),
    ...officeHandlers({
      store: parts.store,
      today: () => dayOf(Date.now()),
      tokens: createPathTokens(),
      dialogs: {
        pickForm: async () => picks.shift() ?? null,
        pickTable: async () => picks.shift() ?? null,
      },
    }),
    ...drawingHandlers({ ...parts, dialogs }),
    ...formHandlers(parts),
    ...supportHandlers(parts),
    ...searchHandlers(parts),
    ...reportHandlers({ store: parts.store, dialogs, reports: () => office.reports }),
  };
  const route: Route = createRouter(calls, handlers, {
    onError: (_ref, _name, thrown) => unexpected.push(thrown),
    onRefused: () => {},
  });
  const ask = (session: Session | null, name: string, input: unknown) =>
    route(session, name, input);
  const device = newId();
  const desk: OfficeOnDisk = {
    folder,
    saveInto: folder,
    told,
    unexpected,
    picks,
    route,
    get store() {
      return office.store;
    },
    get search() {
      return office.search;
    },
    person(role) {
      const user = newId();
      const sql = 'INSERT INTO users VALUES(?, ?, ?, ?, 1, ?)';
      office.store.db.prepare(sql).run(user, 'សុភា', 'Sophea', role, newId());
      return { user, device, role };
    },
    async call(session, name, input) {
      const result = await ask(session, name, input);
      if (!result.ok) {
        const { code, field, detail } = result;
        throw new Error(`${name}: ${code} ${field ?? ''} ${JSON.stringify(detail ?? {})}`, {
          cause: unexpected.at(-1),
        });
      }
      return result.value as Output<typeof name>;
    },
    async refused(session, name, input) {
      const result = await ask(session, name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result;
    },
    reopen() {
      office.search.close();
      office.store.close();
      closeForms();
      closePlaces();
      office.store = open();
      office.search = follow(office.store);
      void office.reports.stop();
      office.reports = openReports(office.store);
    },
    close() {
      void office.reports.stop();
      office.search.close();
      office.store.close();
      closeForms();
      closePlaces();
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}
