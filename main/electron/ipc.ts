// Binds the router to the window: only our window's own page is heard.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Emit } from '#contract/events.ts';
import type { Session } from '#domain/roles.ts';
import type { PathTokens } from '../ipc/path-tokens.ts';
import type { Route } from '../ipc/router.ts';

type Bound = {
  window: () => BrowserWindow | null;
  route: Route;
  session: () => Session | null;
  tokens: PathTokens;
};

export function bindIpc({ window, route, session, tokens }: Bound): void {
  const isOurs = (event: IpcMainInvokeEvent) => {
    const ours = window()?.webContents;
    return ours !== undefined && event.sender === ours && event.senderFrame === ours.mainFrame;
  };
  ipcMain.handle('samnum:call', (event, name: unknown, input: unknown) =>
    isOurs(event)
      ? route(session(), name, input)
      : { ok: false, code: 'not-allowed', ref: '00000000' },
  );
  ipcMain.handle('samnum:path', (event, path: unknown) =>
    isOurs(event) && typeof path === 'string' && path !== '' ? tokens.give(path) : null,
  );
}

export function emitTo(window: () => BrowserWindow | null): Emit {
  return (name, event) => {
    const open = window();
    if (open && !open.isDestroyed()) open.webContents.send('samnum:event', name, event);
  };
}
