// The only door between the window and the app: one channel for calls, one for events, one for dropped files.
import { contextBridge, ipcRenderer, webUtils } from 'electron';

contextBridge.exposeInMainWorld('samnum', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('samnum:call', name, input),
  on: (name: string, listen: (event: unknown) => void) => {
    const heard = (_: unknown, told: string, event: unknown) => told === name && listen(event);
    ipcRenderer.on('samnum:event', heard);
    return () => ipcRenderer.off('samnum:event', heard);
  },
  /** A dropped file's path goes to main and comes back as a token; the window never sees it. */
  pathToken: (file: File) => ipcRenderer.invoke('samnum:path', webUtils.getPathForFile(file)),
});
