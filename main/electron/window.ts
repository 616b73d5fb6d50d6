// The one window. Its top bar is ours; the system draws its buttons over it.
import { BrowserWindow, type Session } from 'electron';

/** Makes the window; `loadWindow` fills it once whoever answers its calls knows it. */
export function makeWindow(preload: string, harden: (session: Session) => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#EFEDE7',
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: '#EFEDE7', symbolColor: '#17213B', height: 48 },
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  harden(window.webContents.session);
  window.once('ready-to-show', () => window.show());
  return window;
}

export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL('app://ui/index.html');
}
