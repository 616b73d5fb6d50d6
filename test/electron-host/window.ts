// BrowserWindow: what an app does with its window, around one tab of Chromium.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { host, makeEvent } from './state.ts';
import { refuseTheRest } from './unsupported.ts';
import { WebContents } from './web-contents.ts';

type Supported = 'loadURL' | 'show' | 'hide' | 'isVisible' | 'isDestroyed' | 'focus' | 'isFocused';
type SupportedToo = 'isMinimized' | 'restore' | 'minimize' | 'maximize' | 'getBounds' | 'setBounds';
type AndMore = 'setTitle' | 'getTitle' | 'getSize' | 'setContentProtection' | 'close' | 'destroy';

export class BrowserWindow
  extends EventEmitter
  implements Pick<Electron.BrowserWindow, Supported | SupportedToo | AndMore>
{
  static #lastId = 0;
  readonly id = ++BrowserWindow.#lastId;
  readonly webContents: WebContents;
  #bounds: Electron.Rectangle;
  #title: string;
  #isVisible: boolean;
  #isMinimized = false;
  #isFullScreen = false;
  #wasReady = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { width = 800, height = 600, x = 0, y = 0 } = options;
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? app.name;
    this.#isVisible = options.show !== false;
    host.windows.set(this.id, this);
    this.webContents = new WebContents(this, options);
    app.emit('web-contents-created', makeEvent(), this.webContents);
    app.emit('browser-window-created', makeEvent(), this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  /** Called when the page has loaded; the app hears of the first time only. */
  pageIsReady(): void {
    if (this.#wasReady) return;
    this.#wasReady = true;
    this.emit('ready-to-show');
  }
  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }
  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.#isVisible && !this.#destroyed;
  }
  focus(): void {
    this.emit('focus');
  }
  isFocused(): boolean {
    return !this.#destroyed;
  }
  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }
  restore(): void {
    this.#isMinimized = false;
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  maximize(): void {}
  isMaximized(): boolean {
    return false;
  }
  setFullScreen(wanted: boolean): void {
    this.#isFullScreen = wanted;
  }
  isFullScreen(): boolean {
    return this.#isFullScreen;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle(): string {
    return this.#title;
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    Object.assign(this.#bounds, bounds);
    void this.webContents.resize(this.#bounds.width, this.#bounds.height);
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }
  setMinimumSize(): void {}
  setTitleBarOverlay(): void {}
  setContentProtection(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  moveTop(): void {}
  center(): void {}

  isDestroyed(): boolean {
    return this.#destroyed;
  }
  /** Asks, as a person's click on the cross does; a listener of `close` may refuse. */
  close(): void {
    if (this.#destroyed) return;
    const event = makeEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    host.windows.delete(this.id);
    this.webContents.leave();
    this.emit('closed');
    if (host.windows.size > 0 || host.quitting) return;
    if (!app.emit('window-all-closed')) app.quit();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...host.windows.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows()[0] ?? null;
  }
  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents?.window ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return host.windows.get(id) ?? null;
  }
}
refuseTheRest(BrowserWindow.prototype, 'BrowserWindow');
