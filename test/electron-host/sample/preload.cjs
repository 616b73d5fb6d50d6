// The sample's preload: one call, one event, and a file's path for main only.
const { contextBridge, ipcRenderer, webUtils } = require('electron');

contextBridge.exposeInMainWorld('sample', {
  call: (name, input) => ipcRenderer.invoke(name, input),
  path: (file) => ipcRenderer.invoke('echo', { path: webUtils.getPathForFile(file) }),
  twice: (number) => number * 2,
  on: (listener) => {
    const hear = (_event, news) => listener(news);
    ipcRenderer.on('news', hear);
    return () => ipcRenderer.off('news', hear);
  },
});
