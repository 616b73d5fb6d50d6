// app: the life of the application, where its files are, and its command line.
import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { removeProfile } from './chromium.ts';
import { InstanceLock } from './instance-lock.ts';
import { readMetrics } from './metrics.ts';
import { host, makeEvent } from './state.ts';
import { refuseTheRest, unsupported } from './unsupported.ts';

const commandLine = {
  appendSwitch: (name: string, value = '') => void host.switches.set(name, value),
  hasSwitch: (name: string) => host.switches.has(name),
  getSwitchValue: (name: string) => host.switches.get(name) ?? '',
  removeSwitch: (name: string) => void host.switches.delete(name),
} satisfies Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>;
refuseTheRest(commandLine, 'app.commandLine');

type Path = Parameters<Electron.App['getPath']>[0];
type Life = 'whenReady' | 'isReady' | 'quit' | 'exit' | 'focus' | 'getAppMetrics';
type Names =
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale';
type Locks = 'requestSingleInstanceLock' | 'releaseSingleInstanceLock' | 'hasSingleInstanceLock';

class App extends EventEmitter implements Pick<Electron.App, Life | Names | Locks> {
  readonly commandLine = commandLine;
  readonly isPackaged = Boolean(process.env.ELECTRON_HOST_RESOURCES);
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #name = '';
  #paths = new Map<string, string>();
  #lock: InstanceLock | undefined;

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  /** Called when Chromium answers. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', makeEvent(), {});
  }

  getVersion(): string {
    return host.packageJson.version ?? '0.0.0';
  }
  getName(): string {
    return this.#name || host.packageJson.productName || host.packageJson.name || 'Electron';
  }
  setName(name: string): void {
    this.#name = name;
  }
  get name(): string {
    return this.getName();
  }
  getAppPath(): string {
    return host.appDir;
  }
  getLocale(): string {
    return 'en-US';
  }
  getSystemLocale(): string {
    return 'en-US';
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getPath(name: Path): string {
    return this.#paths.get(name) ?? this.#defaultPath(name);
  }
  #defaultPath(name: Path): string {
    const home = homedir();
    const appData = process.env.XDG_CONFIG_HOME ?? join(home, '.config');
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return appData;
      case 'userData':
        return host.switches.get('user-data-dir') ?? join(appData, this.getName());
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      case 'crashDumps':
        return join(this.getPath('userData'), 'Crashpad');
      case 'temp':
        return tmpdir();
      case 'exe':
        return process.execPath;
      case 'documents':
        return join(home, 'Documents');
      case 'downloads':
        return join(home, 'Downloads');
      case 'desktop':
        return join(home, 'Desktop');
      default:
        return unsupported(`app.getPath('${name}')`);
    }
  }

  requestSingleInstanceLock(): boolean {
    this.#lock ??= new InstanceLock(this.getPath('userData'));
    return this.#lock.request((argv, workingDirectory) =>
      this.emit('second-instance', makeEvent(), argv, workingDirectory, null),
    );
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock?.isHeld ?? false;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release();
  }
  getAppMetrics(): Electron.ProcessMetric[] {
    return readMetrics();
  }

  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  focus(): void {}

  /** Asks every window, then every listener; any of them may refuse. */
  quit(): void {
    if (host.quitting) return;
    if (this.#isRefused('before-quit')) return;
    host.quitting = true;
    for (const window of [...host.windows.values()]) {
      window.close();
      if (!window.isDestroyed()) {
        host.quitting = false;
        return;
      }
    }
    if (this.#isRefused('will-quit')) {
      host.quitting = false;
      return;
    }
    this.exit(0);
  }
  #isRefused(name: 'before-quit' | 'will-quit'): boolean {
    const event = makeEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }

  /** Ends at once: no window is asked, and Chromium is given a moment to close its files. */
  exit(code = 0): void {
    host.quitting = true;
    for (const window of [...host.windows.values()]) window.destroy();
    this.emit('quit', makeEvent(), code);
    this.#lock?.release();
    const { chromium } = host;
    const end = () => {
      removeProfile();
      process.exit(code);
    };
    if (chromium.child.exitCode !== null || chromium.child.pid === undefined) {
      end();
      return;
    }
    chromium.once('gone', end);
    chromium.send('Browser.close').catch(() => {});
    setTimeout(() => chromium.child.kill('SIGKILL'), 1500).unref();
  }
}
refuseTheRest(App.prototype, 'app');

export const app = new App();
