// Builds every part of the app and wires it; the only file that knows them all.
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { CONTRACT, calls } from '#contract/calls.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { appHandlers } from './app/handlers.ts';
import { eraseHandlers } from './backup/erase/handlers.ts';
import { finishSwap } from './backup/finish-swap.ts';
import { backupHandlers } from './backup/handlers.ts';
import { makeBackupKey } from './backup/make-key.ts';
import { pastHandlers } from './backup/past/handlers.ts';
import { clearPast } from './backup/past/open-past.ts';
import { cabinetHandlers } from './cabinet/handlers.ts';
import { accessHandlers } from './cases/access-handlers.ts';
import { caseworkHandlers } from './cases/casework-handlers.ts';
import { caseHandlers } from './cases/handlers.ts';
import { peopleHandlers } from './cases/people-handlers.ts';
import { drawingHandlers } from './drawings/handlers.ts';
import { spawnFrom } from './electron/child-process.ts';
import { createDialogs } from './electron/dialogs.ts';
import { bindIpc, emitTo } from './electron/ipc.ts';
import * as lifecycle from './electron/lifecycle.ts';
import { setMenu } from './electron/menu.ts';
import { printSheet } from './electron/printing.ts';
import { declareSchemes, serveSchemes } from './electron/protocols.ts';
import { hardenContents, hardenSession } from './electron/security.ts';
import { loadWindow, makeWindow } from './electron/window.ts';
import { bringBackForm } from './forms/bring-back.ts';
import { formHandlers } from './forms/handlers.ts';
import { supportHandlers } from './forms/support/handlers.ts';
import { showForm } from './forms/view.ts';
import { AppError } from './ipc/errors.ts';
import { createJobs } from './ipc/jobs.ts';
import { createLog } from './ipc/log.ts';
import { createPathTokens } from './ipc/path-tokens.ts';
import { createRouter, type Route } from './ipc/router.ts';
import { officeHandlers } from './office/handlers.ts';
import { reportHandlers } from './reports/handlers.ts';
import { scanHandlers } from './scans/handlers.ts';
import { scannerHandlers } from './scans/scanners/handlers.ts';
import { separatorHandlers } from './scans/separators/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { lockOffice } from './vault/office-folder.ts';
import { readRecoveryWords } from './vault/recovery-words.ts';
import { openRestoredStore, openWithWords, setPassphrase } from './vault/restored-office.ts';
import { createVault } from './vault/vault.ts';
import { beginWork, endWork, type Work } from './work.ts';

const built = import.meta.dirname;
const resources = app.isPackaged ? process.resourcesPath : join(built, '..', '..', 'assets');
let window: BrowserWindow | null = null;
let work: Work | null = null;

function ifOpen<T>(found: T | null | undefined): T {
  if (!found) throw new AppError('locked');
  return found;
}

function start(): void {
  const profile = app.getPath('userData');
  finishSwap(profile);
  clearPast(profile);
  const log = createLog(join(profile, 'log', 'samnum.log'));
  const spawn = spawnFrom(built);
  const emit = emitTo(() => window);
  const jobs = createJobs(emit, (jobId, thrown) => log.error(jobId.slice(-8), 'job', thrown));
  const tokens = createPathTokens();
  const dialogs = createDialogs(() => window);

  const vault = createVault({
    ...{ profile, emit, makeBackupKey },
    app: { version: app.getVersion(), contract: CONTRACT },
    isWindowOpen: () => window !== null && !window.isDestroyed(),
    async stopWork() {
      const stopping = work;
      work = null;
      await Promise.all([jobs.stopAll(), endWork(stopping)]);
    },
  });
  vault.onUnlocked((store, session) => {
    work = beginWork({
      ...{ store, session, profile, spawn, jobs, emit },
      ...{ tessdata: join(resources, 'tessdata'), rescueFolder: join(resources, 'rescue') },
      ...{ keybag: vault.keybag, noteGoodBackup: vault.noteGoodBackup },
      ...{ memoryOf: lifecycle.memoryOf, isOnBattery: lifecycle.isOnBattery },
      program: `samnum ${app.getVersion()}`,
      onError: (what, thrown) => log.error('--------', what, thrown),
    });
  });

  const store = () => ifOpen(vault.store());
  const search = () => ifOpen(work).search;
  const scans = () => ifOpen(work).scans;
  const backups = () => ifOpen(work).backups;
  const restore = {
    ...{ openWithWords, openRestoredStore, setPassphrase },
    readWords: (typed: string) => readRecoveryWords(typed).join(' '),
    async holdOffice() {
      await vault.lock('closed');
      return lockOffice(profile);
    },
  };
  const today = () => dayOf(Date.now());
  const print = (job: Parameters<typeof printSheet>[2]) => printSheet(window, dialogs, job);
  const again: Route = (session, name, input) => route(session, name, input);
  const route: Route = createRouter(
    calls,
    {
      ...vault.handlers,
      ...caseHandlers({ store, emit }),
      ...caseworkHandlers({ store, emit }),
      ...accessHandlers({ store, emit, again }),
      ...peopleHandlers({ store, emit }),
      ...officeHandlers({ store, today, tokens, dialogs }),
      ...drawingHandlers({ store, emit, dialogs }),
      ...formHandlers({ store, emit }),
      ...supportHandlers({ store, emit }),
      ...reportHandlers({ store, dialogs, reports: () => ifOpen(work).reports }),
      ...searchHandlers({ store, search }),
      ...scanHandlers({ store, scans, jobs, emit, dialogs, tokens, today }),
      ...scannerHandlers({ store, scans, jobs, emit }),
      ...separatorHandlers({ store, emit }),
      ...cabinetHandlers({ store, emit, tokens, dialogs }),
      ...backupHandlers({
        ...{ profile, store, backups, jobs, spawn, tokens, dialogs },
        vault: restore,
      }),
      ...eraseHandlers({ profile, store, backups, spawn }),
      ...pastHandlers({
        ...{ store, jobs, emit, past: () => ifOpen(work).past },
        forms: { show: showForm, bringBack: bringBackForm },
      }),
      ...appHandlers({ profile, jobs, store, print }),
    },
    {
      mayCall: (_session, name) => vault.guard(name),
      onError: (ref, name, thrown) => log.error(ref, name, thrown),
      onRefused: vault.noteRefusal,
    },
  );

  bindIpc({ window: () => window, route, session: vault.session, tokens });
  serveSchemes(join(built, '..', 'renderer'), (pageId, variant) =>
    scans().openPage(ifOpen(vault.session()), pageId, variant),
  );
  lifecycle.lockOnSuspend(() => void vault.lock('suspend'));
  lifecycle.onPowerChange(() => work?.backups.powerChanged());
  lifecycle.endBeforeQuit({
    async prepare() {
      if (vault.store()) await vault.lastWords();
      await work?.backups.copyBeforeLeaving();
    },
    hurry: () => work?.backups.leaveNow(),
    lock: () => vault.lock('closed'),
  });
  lifecycle.showOnSecondStart(() => window);
}

declareSchemes();
if (app.requestSingleInstanceLock()) {
  hardenContents();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  setMenu();
  start();
  window = makeWindow(join(built, '..', 'preload', 'index.cjs'), hardenSession);
  lifecycle.quitOnClose(window);
  await loadWindow(window);
} else {
  app.quit();
}
