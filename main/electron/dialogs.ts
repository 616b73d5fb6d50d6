// The system's own dialogs. `dialog` is read at the moment of asking, so that a test can answer for the person.
import { type BrowserWindow, dialog } from 'electron';

const PAPER = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'heic', 'heif', 'webp'];

export type Dialogs = {
  pickPaper(): Promise<string[]>;
  pickFolder(): Promise<string | null>;
  /** A file that holds a form. */
  pickForm(): Promise<string | null>;
  /** A table with commas between its columns. */
  pickTable(): Promise<string | null>;
  /** Where to save; `name` never holds a person's name. */
  saveAs(name: string): Promise<string | null>;
};

export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const open = async (options: Electron.OpenDialogOptions) => {
    const owner = window();
    const answer = await (owner
      ? dialog.showOpenDialog(owner, options)
      : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    pickPaper: () =>
      open({
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'PDF, JPEG, PNG, TIFF, HEIC, WebP', extensions: PAPER }],
      }),
    pickFolder: async () =>
      (await open({ properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
    pickForm: async () =>
      (
        await open({ properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] })
      )[0] ?? null,
    pickTable: async () =>
      (
        await open({
          properties: ['openFile'],
          filters: [{ name: 'XLSX, CSV', extensions: ['xlsx', 'csv', 'txt'] }],
        })
      )[0] ?? null,
    async saveAs(name) {
      const owner = window();
      const options = { defaultPath: name };
      const answer = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}
