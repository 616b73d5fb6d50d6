// A small app that uses what the stand-in offers, for the stand-in's own tests.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  crashReporter,
  ipcMain,
  Menu,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';

const here = import.meta.dirname;
const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
const policy = "default-src 'self'; img-src page:; connect-src 'self' page:";

crashReporter.start({ uploadToServer: false });
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges },
  { scheme: 'page', privileges: { ...privileges, corsEnabled: true } },
]);

async function serveApp(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const file = await net.fetch(String(pathToFileURL(join(here, pathname))));
  const headers = new Headers(file.headers);
  if (pathname !== '/free.html') headers.set('content-security-policy', policy);
  return new Response(file.body, { headers });
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>';

/** page://scan/drawing is a picture; page://scan/stream arrives in three pieces. */
function servePage(request: Request): Response {
  const headers = { 'access-control-allow-origin': 'app://ui' };
  if (request.url.endsWith('/drawing'))
    return new Response(drawing, { headers: { 'content-type': 'image/svg+xml' } });
  const pieces = new ReadableStream({
    start(stream) {
      for (const text of ['one ', 'two ', 'three']) stream.enqueue(Buffer.from(text));
      stream.close();
    },
  });
  return new Response(pieces, { headers: { ...headers, 'content-type': 'text/plain' } });
}

/** Sends a message to a child process and waits for what it makes of it. */
function askChild(message: unknown): Promise<unknown> {
  const child = utilityProcess.fork(join(here, 'child.ts'), ['first'], { serviceName: 'Adder' });
  return new Promise((resolve) => {
    const seen: unknown[] = [];
    child.on('spawn', () => seen.push(child.pid !== undefined));
    child.on('message', (answer) => {
      const listed = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      seen.push(answer, listed?.name, (listed?.memory.workingSetSize ?? 0) > 1000);
      child.kill();
    });
    child.on('exit', (code) => resolve([...seen, code, child.pid]));
    child.postMessage(message);
  });
}

function keepSecret(text: string): string {
  if (!safeStorage.isEncryptionAvailable()) return 'unavailable';
  return safeStorage.decryptString(safeStorage.encryptString(text));
}

function answerCalls(window: BrowserWindow): void {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('types', () => ({
    map: new Map([['a', 1n]]),
    when: new Date(0),
    bytes: new Uint8Array([1, 2]),
  }));
  ipcMain.handle('fail', () => {
    throw new TypeError('no such case');
  });
  ipcMain.handle('sender', (event) => [
    event.senderFrame?.url,
    event.sender === window.webContents,
  ]);
  ipcMain.handle('ask-child', (_event, message) => askChild(message));
  ipcMain.handle('secret', (_event, text) => keepSecret(text));
}

if (!app.requestSingleInstanceLock()) {
  console.error('sample: another window has this folder');
  app.exit(3);
} else {
  await app.whenReady();
  protocol.handle('app', serveApp);
  protocol.handle('page', servePage);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  answerCalls(window);
  const tell = (news: string) => window.webContents.send('news', news);
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  powerMonitor.on('suspend', () => tell('asleep'));
  powerMonitor.on('lock-screen', () => tell('locked'));
  app.on('second-instance', (_event, _argv, cwd) => tell(`second start in ${cwd}`));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'lock', label: 'Lock', click: () => tell('lock chosen') }] },
    ]),
  );
  await window.loadURL('app://ui/index.html');
}
