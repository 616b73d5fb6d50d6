// webContents: one tab of Chromium, with the app's preload in an isolated world of its own.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
import { fromChromium, toChromium } from './addresses.ts';
import type { CdpEvent } from './cdp.ts';
import { isShown } from './chromium.ts';
import { makeInjection, preloadWorld } from './inject.ts';
import { serveRequest } from './interception.ts';
import { codec, receiveFromPage } from './ipc.ts';
import { toPrintParameters } from './pdf.ts';
import { session } from './session.ts';
import { host, makeEvent, mark } from './state.ts';
import { refuseTheRest, unsupported } from './unsupported.ts';
import type { BrowserWindow } from './window.ts';

export const webContentsByTarget = new Map<string, WebContents>();
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Supported =
  | 'loadURL'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isLoading'
  | 'reload'
  | 'send';
type SupportedToo =
  | 'executeJavaScript'
  | 'printToPDF'
  | 'setWindowOpenHandler'
  | 'isDevToolsOpened';

export class WebContents
  extends EventEmitter
  implements Pick<Electron.WebContents, Supported | SupportedToo>
{
  static #lastId = 0;
  readonly id = ++WebContents.#lastId;
  readonly window: BrowserWindow;
  readonly session = session.defaultSession;
  readonly #attached: Promise<void>;
  #target = '';
  #sessionId = '';
  #mainFrame = '';
  /** Where IPC and navigation see the page; sub-frames have no preload and send nothing. */
  readonly mainFrame = makeFrame(() => this.getURL());
  #preloadContext: number | undefined;
  #undelivered: string[] = [];
  #url = '';
  #loading = '';
  #title = '';
  #destroyed = false;
  #openHandler: OpenHandler = () => ({ action: 'deny' });

  constructor(window: BrowserWindow, options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.window = window;
    this.#attached = this.#attach(options);
    this.#attached.catch((error: Error) => {
      if (!host.quitting) console.error(`stand-in: ${error.message}`);
    });
  }

  #cdp<M extends keyof Protocol.CommandParameters>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ) {
    return host.chromium.send(method, params, this.#sessionId);
  }

  async #attach({ webPreferences = {}, width, height }: Electron.BrowserWindowConstructorOptions) {
    if (webPreferences.contextIsolation === false || webPreferences.nodeIntegration)
      unsupported('a page with Node in it or without contextIsolation');
    const { chromium, firstTarget } = host;
    host.firstTarget = undefined;
    const blank = { url: 'about:blank', newWindow: true };
    this.#target = firstTarget ?? (await chromium.send('Target.createTarget', blank)).targetId;
    webContentsByTarget.set(this.#target, this);
    const attach = { targetId: this.#target, flatten: true };
    this.#sessionId = (await chromium.send('Target.attachToTarget', attach)).sessionId;
    chromium.listen(this.#sessionId, (event) => this.#receive(event));
    const { binding, pageSource, preloadSource } = makeInjection(webPreferences.preload);
    await Promise.all([
      this.#cdp('Page.enable'),
      this.#cdp('Runtime.enable'),
      this.#cdp('DOM.enable'),
      this.#cdp('Runtime.addBinding', { name: binding, executionContextName: preloadWorld }),
      this.#cdp('Page.addScriptToEvaluateOnNewDocument', { source: pageSource }),
      this.#cdp('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadSource,
        worldName: preloadWorld,
      }),
      this.#cdp('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
      this.#cdp('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }],
      }),
    ]);
    await this.resize(width ?? 800, height ?? 600);
    mark('window attached');
  }

  /** Without a window on a screen the page itself is given the size. */
  async resize(width: number, height: number): Promise<void> {
    if (isShown()) {
      const { windowId } = await this.#cdp('Browser.getWindowForTarget');
      await this.#cdp('Browser.setWindowBounds', { windowId, bounds: { width, height } });
      return;
    }
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.#cdp('Emulation.setDeviceMetricsOverride', metrics);
  }

  #receive({ method, params }: CdpEvent): void {
    switch (method) {
      case 'Runtime.executionContextCreated':
        this.#enterContext(params.context);
        break;
      case 'Runtime.executionContextsCleared':
        this.#preloadContext = undefined;
        break;
      case 'Page.frameNavigated':
        if (!params.frame.parentId) this.#navigated(params.frame);
        break;
      case 'Page.navigatedWithinDocument':
        if (params.frameId === this.#mainFrame) this.#url = params.url;
        break;
      case 'Page.domContentEventFired':
        this.emit('dom-ready', makeEvent());
        break;
      case 'Page.loadEventFired':
        this.#loaded();
        break;
      case 'Runtime.bindingCalled':
        if (params.executionContextId === this.#preloadContext)
          void this.#receiveIpc(params.payload);
        break;
      case 'Fetch.requestPaused':
        this.#serve(params).catch(() => {});
        break;
      case 'Target.attachedToTarget':
        this.#refuseChild(params.targetInfo);
        break;
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', makeEvent(), { reason: 'crashed', exitCode: 1 });
    }
  }

  #enterContext(context: Protocol.Runtime.ExecutionContextDescription): void {
    const frame = (context.auxData as { frameId?: string } | undefined)?.frameId;
    if (context.name !== preloadWorld || (this.#mainFrame && frame !== this.#mainFrame)) return;
    this.#preloadContext = context.id;
    for (const text of this.#undelivered.splice(0)) this.#deliver(text);
  }

  #navigated(frame: Protocol.Page.Frame): void {
    this.#mainFrame = frame.id;
    this.#url = frame.url;
    this.emit('did-navigate', makeEvent(), this.getURL(), 200, '');
  }

  #loaded(): void {
    if (this.#url.startsWith('about:')) return;
    mark('page loaded');
    this.#loading = '';
    this.emit('did-finish-load', makeEvent());
    this.window.pageIsReady();
  }

  async #serve(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, resourceType, frameId, request } = paused;
    const url = fromChromium(request.url);
    const byThePage = this.#url !== '' && !this.#url.startsWith('about:') && url !== this.#loading;
    if (resourceType === 'Document' && frameId === this.#mainFrame && byThePage) {
      const event = Object.assign(makeEvent(), { url });
      this.emit('will-navigate', event, url);
      if (event.defaultPrevented) {
        await this.#cdp('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
    }
    await serveRequest(host.chromium, this.#sessionId, paused);
  }

  #refuseChild({ url, targetId }: Protocol.Target.TargetInfo): void {
    const details = {
      url: fromChromium(url),
      disposition: 'new-window',
    } as Electron.HandlerDetails;
    if (this.#openHandler(details).action !== 'deny')
      console.error('stand-in: child windows are not in the stand-in');
    void host.chromium.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  #makeIpcEvent(): object {
    const reply = (channel: string, ...args: unknown[]) => this.send(channel, ...args);
    const { mainFrame } = this;
    return { type: 'frame', sender: this, senderFrame: mainFrame, frameId: 1, processId: 1, reply };
  }

  async #receiveIpc(text: string): Promise<void> {
    const context = this.#preloadContext;
    const answer = await receiveFromPage(
      text,
      () => this.#makeIpcEvent(),
      (file) => this.#pathOf(file, context),
    );
    if (answer !== undefined && context === this.#preloadContext) this.#deliver(answer);
  }

  async #pathOf(file: number, contextId: number | undefined): Promise<string> {
    const expression = `standInFile(${file})`;
    const where = contextId === undefined ? {} : { contextId };
    const { result } = await this.#cdp('Runtime.evaluate', { expression, ...where });
    if (!result.objectId) return '';
    return (await this.#cdp('DOM.getFileInfo', { objectId: result.objectId })).path;
  }

  #deliver(text: string): void {
    const executionContextId = this.#preloadContext;
    if (executionContextId === undefined) {
      this.#undelivered.push(text);
      return;
    }
    void this.#cdp('Runtime.callFunctionOn', {
      functionDeclaration: '(text) => standInReceive(text)',
      arguments: [{ value: text }],
      executionContextId,
    }).catch(() => {});
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    this.#loading = url;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await this.#cdp('Page.navigate', { url: toChromium(url) });
    if (errorText) {
      this.emit('did-fail-load', makeEvent(), -2, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
  }

  getURL(): string {
    return fromChromium(this.#url);
  }
  getTitle(): string {
    return this.#title;
  }
  /** Called when Chromium tells the page's title. */
  titled(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', makeEvent(), title, true);
    this.window.setTitle(title);
  }
  isLoading(): boolean {
    return this.#loading !== '';
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  reload(): void {
    this.#loading = this.getURL();
    void this.#cdp('Page.reload').catch(() => {});
  }
  focus(): void {}
  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    this.#deliver(codec.encode({ kind: 'message', channel, args }));
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    await this.#attached;
    const wanted = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#cdp('Runtime.evaluate', wanted);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    await this.#attached;
    const { data } = await this.#cdp('Page.printToPDF', toPrintParameters(options));
    return Buffer.from(data, 'base64');
  }
  async capturePage() {
    await this.#attached;
    const { data } = await this.#cdp('Page.captureScreenshot', { format: 'png' });
    const bytes = Buffer.from(data, 'base64');
    return { toPNG: () => bytes, isEmpty: () => bytes.length === 0 };
  }
  forcefullyCrashRenderer(): void {
    void this.#cdp('Page.crash').catch(() => {});
  }
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }
  close(): void {
    this.window.close();
  }
  /** Called by its window when that is destroyed. */
  leave(): void {
    this.#destroyed = true;
    webContentsByTarget.delete(this.#target);
    const close = { targetId: this.#target };
    if (this.#target) host.chromium.send('Target.closeTarget', close).catch(() => {});
    this.emit('destroyed');
  }

  static getAllWebContents(): WebContents[] {
    return [...webContentsByTarget.values()];
  }
  static fromDevToolsTargetId(target: string): WebContents | undefined {
    return webContentsByTarget.get(target);
  }
  static fromId(id: number): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.id === id);
  }
}
refuseTheRest(WebContents.prototype, 'webContents');

/** The same object for as long as the page lives, as in Electron. */
function makeFrame(url: () => string) {
  return {
    parent: null,
    routingId: 1,
    processId: 1,
    get url() {
      return url();
    },
    get origin() {
      return new URL(url()).origin;
    },
    get top() {
      return this;
    },
  };
}
