// What `import … from 'electron'` gives in the main process of an app that runs in the stand-in.
export { app } from './app.ts';
export { dialog, shell } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { net } from './net.ts';
export { safeStorage } from './safe-storage.ts';
export { protocol, session } from './session.ts';
export { crashReporter, Notification, nativeTheme, powerMonitor } from './system.ts';
export { utilityProcess } from './utility-process.ts';
export { WebContents as webContents } from './web-contents.ts';
export { BrowserWindow } from './window.ts';
