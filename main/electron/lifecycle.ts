// The app's own beginning and end: one instance, locked on suspend, closed before it quits.
import { app, type BrowserWindow, powerMonitor } from 'electron';

/** Somebody started the app again: show the window that is already there. */
export function showOnSecondStart(window: () => BrowserWindow | null): void {
  app.on('second-instance', () => {
    window()?.restore();
    window()?.focus();
  });
}

/** At once when the computer sleeps or its screen is locked. */
export function lockOnSuspend(lock: () => void): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

/** Nothing is left to save: the window and the app may end. */
let isLocked = false;

/** Quitting waits until the office is locked: work stopped, the store closed, keys forgotten. */
export function lockBeforeQuit(lock: () => Promise<void>): void {
  app.on('before-quit', (event) => {
    if (isLocked) return;
    event.preventDefault();
    void lock().finally(() => {
      isLocked = true;
      app.quit();
    });
  });
}

/** Closing the window quits; it stays until the office is locked, so that its last words are saved. */
export function quitOnClose(window: BrowserWindow): void {
  window.on('close', (event) => {
    if (isLocked) return;
    event.preventDefault();
    app.quit();
  });
}

/** Memory a process of ours holds, in bytes, as Electron counts it. */
export function memoryOf(pid: number): number | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  return found ? found.memory.workingSetSize * 1024 : null;
}
