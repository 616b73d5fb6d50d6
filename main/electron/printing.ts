// Printing: Chromium sets Khmer correctly, so every sheet is the window's own print view.

import type { BrowserWindow } from 'electron';
import { AppError } from '../ipc/errors.ts';
import { saveForPerson } from '../storage/save-for-person.ts';
import type { Dialogs } from './dialogs.ts';

export type PrintJob = {
  to: 'printer' | 'pdf';
  name: string;
  landscape: boolean;
  size: 'A4' | 'A3';
};

/** False when the person closed the dialog. The sheet's own CSS sets margins and page numbers. */
export async function printSheet(
  window: BrowserWindow | null,
  dialogs: Dialogs,
  job: PrintJob,
): Promise<boolean> {
  if (!window) throw new AppError('nothing-to-print');
  if (job.to === 'pdf') {
    const file = await dialogs.saveAs(job.name);
    if (file === null) return false;
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      landscape: job.landscape,
      generateTaggedPDF: true,
    });
    await saveForPerson(file, pdf);
    return true;
  }
  return new Promise((resolve, reject) => {
    window.webContents.print({ landscape: job.landscape, pageSize: job.size }, (done, why) => {
      if (done) resolve(true);
      else if (why === 'Print job canceled') resolve(false);
      else reject(new AppError('nothing-to-print'));
    });
  });
}
