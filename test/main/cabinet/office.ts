// A real office with a cabinet: its folders listed, paper in batches, and a copy away that gives things back.
import type { z } from 'zod';
import { cabinetCalls } from '#contract/cabinet.ts';
import { separatorCalls } from '#contract/separators.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { cabinetHandlers } from '../../../main/cabinet/handlers.ts';
import { createPathTokens } from '../../../main/ipc/path-tokens.ts';
import { createRouter } from '../../../main/ipc/router.ts';
import { separatorHandlers } from '../../../main/scans/separators/handlers.ts';
import { beginRun, endRun, insertTarget } from '../../../main/storage/backups.ts';
import { findCase } from '../../../main/storage/cases.ts';
import { eventsHead } from '../../../main/storage/events.ts';
import { findPage, markPage, setSheetCode } from '../../../main/storage/pages.ts';
import { namesToReadBack, putReadBacks } from '../../../main/storage/read-backs.ts';
import { findSource, settleSource } from '../../../main/storage/sources.ts';
import { openPaperOffice, type PaperOffice } from '../scans/office.ts';
import { scanPages } from '../scans/printed-form.ts';

const calls = { ...cabinetCalls, ...separatorCalls };
type Calls = typeof calls;
type Answer<N extends keyof Calls> = z.output<Calls[N]['output']>;

export type CabinetOffice = PaperOffice & {
  /** Table files that the person picks in the next dialogs. */
  picks: string[];
  ask<N extends keyof Calls>(who: Session, name: N, input: object): Promise<Answer<N>>;
  /** Lists a folder; answers its id. */
  list(number: string, more?: { name?: string; sheets?: number; caseId?: string }): Promise<string>;
  /** The first sheet of a folder, or a sheet for papers in it; answers its code. */
  print(sheet: {
    first?: string;
    kind?: string;
    folderId?: string;
    caseId?: string;
  }): Promise<string>;
  /** A stack of sheets that came in and was read: a code, or null for an ordinary page. */
  scan(who: Session, sheets: readonly (string | null)[]): { batchId: string; pages: string[] };
  /** A copy to a disk away from here, and its scans read back. */
  copyAway(readBack?: boolean): void;
};

export function openCabinetOffice(coordinator: Session): CabinetOffice {
  const office = openPaperOffice();
  const { store } = office;
  const picks: string[] = [];
  const parts = { store: () => store, emit: () => {} };
  const tokens = createPathTokens();
  const dialogs = { pickTable: async () => picks.shift() ?? null };
  const route = createRouter(
    calls,
    { ...cabinetHandlers({ ...parts, tokens, dialogs }), ...separatorHandlers(parts) },
    {
      onError: (_ref, _name, thrown) => {
        throw thrown;
      },
      onRefused: () => {},
    },
  );
  const targetId = newId();
  const whole: CabinetOffice = {
    ...office,
    picks,
    async ask(who, name, input) {
      const shape = 'shape' in calls[name].input ? calls[name].input.shape : {};
      const changes = 'cmd' in shape ? { cmd: newId() } : {};
      const result = await route(who, name, { ...changes, ...input });
      if (!result.ok) throw new Error(result.code);
      return result.value as never;
    },
    async list(number, { name = '', sheets, caseId } = {}) {
      const id = newId();
      const code = caseId ? (findCase(store.db, caseId)?.code ?? '') : '';
      const line = { number, name, shelf: 'A', sheets: sheets ?? null, code };
      await whole.ask(coordinator, 'cabinet.save', { id, baseRev: null, ...line });
      return id;
    },
    async print({ first, kind, folderId = null, caseId = null }) {
      const papers = kind ? [{ folderId, caseId, kind, step: 1 }] : [];
      const input = { folders: first ? [first] : [], papers };
      const [sheet] = await whole.ask(coordinator, 'separators.make', input);
      return sheetCode({ id: sheet?.id ?? '', version: 1 });
    },
    scan(who, sheets) {
      const pages = scanPages(office, who, sheets.length);
      const first = findPage(store.db, pages[0] ?? '');
      const source = findSource(store.db, first?.sourceId ?? '');
      const split = {
        state: 'split',
        reason: null,
        mime: 'application/pdf',
        rev: newId(),
      } as const;
      settleSource(store.db, source?.id ?? '', split);
      for (const [at, id] of pages.entries()) {
        const code = sheets[at];
        if (code) setSheetCode(store.db, id, code);
        markPage(store.db, id, { state: 'read', attempts: 0, notBefore: 0, error: null });
      }
      return { batchId: first?.batchId ?? '', pages };
    },
    copyAway(readBack = true) {
      const { db } = store;
      if (!db.prepare('SELECT 1 FROM backup_targets WHERE id = ?').get(targetId)) {
        const config = JSON.stringify({ path: '/disk' });
        const named = { id: targetId, kind: 'folder', name: 'Disk', config } as const;
        insertTarget(db, { ...named, active: 1, added_at: 1, rev: newId() });
      }
      const id = newId();
      const at = Date.now();
      beginRun(db, id, targetId, at);
      const { n } = eventsHead(db);
      endRun(db, id, { state: 'done', at, snapshot: 'snapshot', coversEvent: n });
      const names = readBack ? namesToReadBack(db, targetId, Number.POSITIVE_INFINITY) : [];
      putReadBacks(db, names, true, { targetId, snapshot: 'snapshot', at });
    },
  };
  return whole;
}
