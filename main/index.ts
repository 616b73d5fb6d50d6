// Builds every part of the app and wires it; the only file that knows them all.
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import { appCalls } from '#contract/app.ts';
import { CONTRACT } from '#contract/calls.ts';
import { vaultCalls } from '#contract/vault.ts';
import { appHandlers } from './app/handlers.ts';
import { makeBackupKey } from './backup/make-key.ts';
import { createDialogs } from './electron/dialogs.ts';
import { bindIpc, emitTo } from './electron/ipc.ts';
import { setMenu } from './electron/menu.ts';
import { printSheet } from './electron/printing.ts';
import { declareSchemes, serveSchemes } from './electron/protocols.ts';
import { hardenContents, hardenSession } from './electron/security.ts';
import { loadWindow, makeWindow } from './electron/window.ts';
import { AppError } from './ipc/errors.ts';
import { createJobs } from './ipc/jobs.ts';
import { createLog } from './ipc/log.ts';
import { createPathTokens } from './ipc/path-tokens.ts';
import { createRouter } from './ipc/router.ts';
import { createVault } from './vault/vault.ts';

const built = import.meta.dirname;
let window: BrowserWindow | null = null;

function start(): void {
  const profile = app.getPath('userData');
  const log = createLog(join(profile, 'log', 'samnum.log'));
  const emit = emitTo(() => window);
  const jobs = createJobs(emit, (jobId, thrown) => log.error(jobId.slice(-8), 'job', thrown));
  const tokens = createPathTokens();
  const dialogs = createDialogs(() => window);
  const vault = createVault({
    profile,
    emit,
    makeBackupKey,
    stopWork: jobs.stopAll,
    app: { version: app.getVersion(), contract: CONTRACT },
  });
  const store = () => {
    const open = vault.store();
    if (!open) throw new AppError('locked');
    return open;
  };

  const route = createRouter(
    { ...vaultCalls, ...appCalls },
    {
      ...vault.handlers,
      ...appHandlers({ profile, jobs, store, print: (job) => printSheet(window, dialogs, job) }),
    },
    {
      mayCall: (_session, name) => vault.guard(name),
      onError: (ref, name, thrown) => log.error(ref, name, thrown),
      onRefused: vault.noteRefusal,
    },
  );

  bindIpc({ window: () => window, route, session: vault.session, tokens });
  serveSchemes(join(built, '..', 'renderer'), async () => null);
  powerMonitor.on('suspend', () => void vault.lock('suspend'));
  powerMonitor.on('lock-screen', () => void vault.lock('suspend'));
  lockBeforeQuit(() => vault.lock('closed'));
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
}

/** Quitting waits until the office is locked: work stopped, the store closed, keys forgotten. */
function lockBeforeQuit(lock: () => Promise<void>): void {
  let locked = false;
  app.on('before-quit', (event) => {
    if (locked) return;
    event.preventDefault();
    void lock().finally(() => {
      locked = true;
      app.quit();
    });
  });
}

declareSchemes();
if (app.requestSingleInstanceLock()) {
  hardenContents();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  setMenu();
  start();
  window = makeWindow(join(built, '..', 'preload', 'index.cjs'), hardenSession);
  await loadWindow(window);
} else {
  app.quit();
}
