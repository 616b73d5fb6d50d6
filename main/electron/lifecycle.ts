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

/** Quitting waits until the office is locked: work stopped, the store closed, keys forgotten. */
export function lockBeforeQuit(lock: () => Promise<void>): void {
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

/** Memory a process of ours holds, in bytes, as Electron counts it. */
export function memoryOf(pid: number): number | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  return found ? found.memory.workingSetSize * 1024 : null;
}
