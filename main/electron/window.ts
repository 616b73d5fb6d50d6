// The one window. Its top bar is ours; the system draws its buttons over it.
import { BrowserWindow } from 'electron';

export async function openWindow(preload: string): Promise<BrowserWindow> {
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
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://ui/index.html');
  return window;
}
