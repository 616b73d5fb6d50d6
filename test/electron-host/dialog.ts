// dialog and shell: no native dialog can be shown, so a test replaces these functions, in the same way
// as it does with Electron itself. What the app would open outside is only remembered.
import { refuseTheRest, unsupported } from './unsupported.ts';

const unanswered = (name: string) => async (): Promise<never> =>
  unsupported(`dialog.${name} that no test answers`);

export const dialog = {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title: string, content: string) =>
    console.error(`dialog.showErrorBox: ${title}: ${content}`),
};
refuseTheRest(dialog, 'dialog');

const opened: string[] = [];
export const shell = {
  /** Only in the stand-in: what was opened so far. */
  opened,
  async openExternal(url: string): Promise<void> {
    opened.push(url);
  },
  async openPath(path: string): Promise<string> {
    opened.push(path);
    return '';
  },
  showItemInFolder: (path: string) => void opened.push(path),
};
refuseTheRest(shell, 'shell');
