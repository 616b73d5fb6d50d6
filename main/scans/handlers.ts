// Calls of scans: what the window asks, answered by the use cases of this folder.
import { stat } from 'node:fs/promises';
import type { Emit } from '#contract/events.ts';
import type { scanCalls } from '#contract/scans.ts';
import type { Session } from '#domain/roles.ts';
import { handlesPaper, mayRead } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Jobs } from '../ipc/jobs.ts';
import type { Handlers } from '../ipc/router.ts';
import { begunTextOf } from '../storage/begun-texts.ts';
import { findFolder } from '../storage/cabinet.ts';
import { caseScope } from '../storage/cases.ts';
import { type PageRecord, pagesOfBatch, pagesOfFolder } from '../storage/pages.ts';
import { batchesThatAsk } from '../storage/separators.ts';
import {
  countBatch,
  findSource,
  listBatches,
  type Origin,
  sourcesOfBatch,
} from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import { toBatch, toPage, toSource, toText } from './answers.ts';
import { countByHand, settleFiles } from './batches.ts';
import {
  ALL_CHOSEN,
  exportFolder,
  exportOriginal,
  type Folder,
  pagesOfOriginal,
  pagesWithFolder,
  photosLeft,
} from './export-folder.ts';
import { filePages, unfilePages } from './file-pages.ts';
import { importFiles } from './import-files.ts';
import { joinPapers, splitPaper } from './join-pages.ts';
import type { OpenScans } from './open-scans.ts';
import { orderPages } from './order-pages.ts';
import { maySeePage, pageToSee } from './page-access.ts';
import { dropThumb } from './page-pictures.ts';
import { acceptText, changeShow, keepText, readAgain } from './show-page.ts';
import { suggestFor } from './suggest.ts';
import { isAwaited } from './take-in.ts';
import { undoStep } from './undo-step.ts';

const NEWEST_BATCHES = 200;

export type ScanDeps = {
  /** The open office; throws `locked` when none is. */
  store: () => Store;
  scans: () => OpenScans;
  jobs: Jobs;
  emit: Emit;
  dialogs: {
    pickPaper(): Promise<string[]>;
    pickFolder(): Promise<string | null>;
    saveAs(name: string): Promise<string | null>;
  };
  tokens: { pathOf(token: string): string | null };
  /** Today as an ISO day. */
  today: () => string;
};

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/heic': 'heic',
};

/**
 * Throws `not-allowed` when this person may not read the case whose folder it is; a folder of the cabinet that is
 * listed without one is decided page by page. Throws `not-found`.
 */
function mustGiveOut({ db }: Store, session: Session, of: Folder): void {
  const folder = 'caseId' in of ? of : findFolder(db, of.folderId);
  if (!folder) throw new AppError('not-found');
  if (folder.caseId === null) return;
  const scope = caseScope(db, folder.caseId);
  if (!scope) throw new AppError('not-found');
  if (!mayRead(session, scope)) throw new AppError('not-allowed');
}

export function scanHandlers(deps: ScanDeps): Handlers<typeof scanCalls> {
  const { store, scans, jobs, emit, dialogs } = deps;
  function startImport(
    session: Session,
    input: { cmd: string; batchId: string },
    origin: Origin,
    paths: string[],
  ): string {
    const { cmd, batchId } = input;
    const { coming, queue } = scans();
    if (coming.has(batchId)) throw new AppError('busy');
    const parts = { store: store(), session, emit, onTaken: queue.wake };
    coming.add(batchId);
    return jobs.start('import', (job) =>
      importFiles(parts, { cmd, batchId, origin, paths }, job).finally(() => {
        coming.delete(batchId);
        queue.wake();
        emit('changed', { entity: 'source', id: null, caseId: null });
      }),
    );
  }

  const pageChanged = (id: string | null, caseId: string | null) =>
    emit('changed', { entity: 'page', id, caseId });

  return {
    'scans.pick': async (input, session) => {
      const there = countBatch(store().db, input.batchId);
      if (there && !handlesPaper(session) && there.user !== session.user)
        throw new AppError('not-allowed');
      const paths = await dialogs.pickPaper();
      return { jobId: paths.length > 0 ? startImport(session, input, 'dialog', paths) : null };
    },
    'scans.drop': (input, session) => {
      const paths = input.tokens.map((token) => deps.tokens.pathOf(token));
      if (paths.includes(null)) throw new AppError('not-found');
      const known = paths.filter((path) => path !== null);
      return { jobId: startImport(session, input, 'drop', known) };
    },
    'scans.watch': () => ({
      ...{ folder: scans().watched(), away: scans().watchedIsAway() },
      trouble: scans().watchedTrouble(),
    }),
    'scans.setWatch': async ({ stop }) => {
      const folder = stop ? null : await dialogs.pickFolder();
      if (folder !== null && !(await stat(folder)).isDirectory()) throw new AppError('not-found');
      if (stop || folder !== null) scans().setWatched(folder);
      return { folder: scans().watched() };
    },
    'scans.batches': () => {
      const { db } = store();
      const asking = batchesThatAsk(db);
      return listBatches(db, NEWEST_BATCHES).map((batch) => {
        const { id, unclear } = batch;
        return { ...toBatch(batch, scans().coming.has(id)), unclear, asks: asking.has(id) };
      });
    },
    'scans.batch': ({ batchId, only }, session) => {
      const open = store();
      const batch = countBatch(open.db, batchId);
      if (!batch) throw new AppError('not-found');
      const isAsked = ({ id, sourceId }: PageRecord) =>
        !only || only.pages.includes(id) || only.sources.includes(sourceId);
      const pages = pagesOfBatch(open.db, batchId).flatMap((page, i) =>
        isAsked(page) && maySeePage(open, session, page) ? [toPage(page, i + 1)] : [],
      );
      const seen = new Set(pages.map((page) => page.sourceId));
      // The name of a file tells what is in it: who may see none of its pages does not see it either.
      const sources = sourcesOfBatch(open.db, batchId)
        .filter((source) => !only || only.sources.includes(source.id))
        .filter((source) => source.pages === 0 || seen.has(source.id))
        .map((source) => toSource(open, session, source));
      const trouble = scans().queue.trouble();
      return { batch: toBatch(batch, scans().coming.has(batchId)), sources, pages, trouble };
    },
    'scans.folder': ({ folderId }, session) => {
      const open = store();
      const all = pagesOfFolder(open.db, folderId);
      const pages = all.flatMap((page, at) =>
        maySeePage(open, session, page) ? [toPage(page, at + 1)] : [],
      );
      return { pages, hidden: all.length - pages.length };
    },
    'scans.count': (input, session) => {
      countByHand(store(), session, input);
      emit('changed', { entity: 'source', id: null, caseId: null });
      return {};
    },
    'scans.settle': ({ cmd, batchId }, session) => {
      if (scans().coming.has(batchId)) throw new AppError('busy');
      const settled = settleFiles(store(), session, { cmd, batchId });
      emit('changed', { entity: 'source', id: null, caseId: null });
      return { settled };
    },
    'scans.page': ({ pageId }, session) => {
      const open = store();
      const page = pageToSee(open, session, pageId);
      const all = pagesOfBatch(open.db, page.batchId);
      const seen = all.filter((one) => maySeePage(open, session, one));
      return {
        page: toPage(page, all.findIndex(({ id }) => id === pageId) + 1),
        text: toText(open.db, pageId),
        suggestion: suggestFor(open, session, page, seen, deps.today()),
        begun: begunTextOf(open.db, session.user, pageId),
      };
    },
    'scans.whyNoPicture': ({ pageId }, session) => {
      const open = store();
      const source = findSource(open.db, pageToSee(open, session, pageId).sourceId);
      return { onItsWay: source !== null && isAwaited(open, source) };
    },
    'scans.show': (input, session) => {
      const { rev, turned } = changeShow(store(), session, input);
      if (turned) {
        dropThumb(store(), input.pageId);
        scans().queue.wake();
      }
      pageChanged(input.pageId, null);
      return { rev };
    },
    'scans.order': (input, session) => {
      const ordered = orderPages(store(), session, input);
      pageChanged(null, null);
      return ordered;
    },
    'scans.split': (input, session) => {
      const split = splitPaper(store(), session, input);
      emit('changed', { entity: 'document', id: null, caseId: null });
      return split;
    },
    'scans.join': (input, session) => {
      const joined = joinPapers(store(), session, input);
      emit('changed', { entity: 'document', id: null, caseId: null });
      return joined;
    },
    'scans.undo': (input, session) => {
      const { turned, ...undone } = undoStep(store(), session, input);
      for (const id of turned) dropThumb(store(), id);
      if (turned.length > 0) scans().queue.wake();
      pageChanged(undone.pageId, null);
      emit('changed', { entity: 'document', id: null, caseId: null });
      return undone;
    },
    'scans.file': (input, session) => {
      const filed = filePages(store(), session, input);
      emit('changed', { entity: 'document', id: filed.documentId, caseId: input.caseId });
      return filed;
    },
    'scans.unfile': (input, session) => {
      const unfiled = unfilePages(store(), session, input);
      emit('changed', { entity: 'document', id: input.documentId, caseId: null });
      return unfiled;
    },
    'scans.acceptText': (input, session) => {
      const accepted = acceptText(store(), session, input);
      pageChanged(input.pageId, null);
      return accepted;
    },
    'scans.keepText': (input, session) => {
      keepText(store(), session, input);
      return {};
    },
    'scans.readAgain': (input, session) => {
      const again = readAgain(store(), session, input);
      scans().queue.wake();
      pageChanged(null, null);
      return again;
    },
    'scans.papersToGiveOut': ({ of }, session) => {
      const open = store();
      mustGiveOut(open, session, of);
      const asking = { store: open, session };
      const pages = pagesWithFolder(asking, of, ALL_CHOSEN);
      return {
        papers: pages.map(({ kind, restricted }) => ({ kind, restricted })),
        photosLeft: photosLeft(asking, of).length,
      };
    },
    'scans.exportPdf': async ({ of, cmd: _, ...chosen }, session) => {
      const open = store();
      mustGiveOut(open, session, of);
      const parts = { store: open, reader: scans().viewer, session, chosen };
      if (pagesWithFolder(parts, of, chosen).length === 0)
        throw new AppError('nothing-to-give-out');
      const id = 'caseId' in of ? of.caseId : of.folderId;
      const path = await dialogs.saveAs(`folder-${id.slice(-6)}.pdf`);
      if (path === null) return { jobId: null };
      return { jobId: jobs.start('export', (job) => exportFolder(parts, of, path, job)) };
    },
    'scans.exportOriginal': async ({ pageId }, session) => {
      const open = store();
      const [page] = pagesOfOriginal({ store: open, session }, pageId);
      const ending = ENDINGS[findSource(open.db, page?.sourceId ?? '')?.mime ?? ''] ?? 'bin';
      const path = await dialogs.saveAs(`scan-${pageId.slice(-6)}.${ending}`);
      if (path === null) return { saved: false };
      await exportOriginal({ store: open, session }, pageId, path);
      return { saved: true };
    },
  };
}
