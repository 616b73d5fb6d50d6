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

export const isOnBattery = (): boolean => powerMonitor.isOnBatteryPower();

/** The mains went, or came back. */
export function onPowerChange(tell: () => void): void {
  powerMonitor.on('on-battery', tell);
  powerMonitor.on('on-ac', tell);
}

/** Nothing is left to save: the window and the app may end. */
let isLocked = false;

export type Ending = {
  /** What is good to do first, while a person looks on; it ends by itself. */
  prepare(): Promise<void>;
  /** Ends that at once. */
  hurry(): void;
  lock(): Promise<void>;
};

/**
 * Quitting waits until the office is locked: work stopped, the store closed, keys forgotten. Who asks a second
 * time, and a computer that shuts down, does not wait for what comes before that.
 */
export function endBeforeQuit({ prepare, hurry, lock }: Ending): void {
  let isEnding = false;
  powerMonitor.on('shutdown', hurry);
  app.on('before-quit', (event) => {
    if (isLocked) return;
    event.preventDefault();
    if (isEnding) return hurry();
    isEnding = true;
    void prepare()
      .catch(() => undefined)
      .then(lock)
      .finally(() => {
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
