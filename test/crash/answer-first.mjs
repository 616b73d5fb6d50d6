// A main file with a wrong order of writing, only for the control of the crash run: a form is
// acknowledged first and saved half a second later. The real main file is started behind it.
import { ipcMain } from 'electron';

const LATER_MS = 500;
const handle = ipcMain.handle.bind(ipcMain);

ipcMain.handle = (channel, listener) =>
  handle(channel, async (event, name, input) => {
    if (channel !== 'samnum:call' || name !== 'forms.save') return listener(event, name, input);
    setTimeout(() => void listener(event, name, input), LATER_MS);
    return { ok: true, value: { rev: input.cmd, savedAt: Date.now() } };
  });

await import(process.env.SAMNUM_MAIN);
