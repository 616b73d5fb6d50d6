// Puts a sheet into the window for the duration of a print call: seen by the printer, not by the eye.
import { type ReactNode, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Input } from '#contract/calls.ts';
import { call } from '../app/call.ts';
import { useChoosePageFoot } from './page-foot.ts';
import './sheet.css';

/** What main is told; `foot` stands in the margin of each page, beside its number. */
export type PrintRequest = Input<'app.print'> & { foot: string };

/**
 * `print(sheet, request)` answers whether it was printed; false when the person closed the dialog.
 * The caller shows `sheet` somewhere in what it draws: it is a portal into the part of the window
 * that only the printer sees.
 */
export function usePrint() {
  const [sheet, setSheet] = useState<ReactNode>(null);
  const choosePageFoot = useChoosePageFoot();

  const print = useCallback(
    async (content: ReactNode, { foot, ...request }: PrintRequest): Promise<boolean> => {
      setSheet(content);
      const takeAway = choosePageFoot(foot);
      try {
        await drawn();
        return (await call('app.print', request)).done;
      } finally {
        takeAway();
        setSheet(null);
      }
    },
    [choosePageFoot],
  );
  const place = document.getElementById('print');
  return { print, busy: sheet !== null, sheet: sheet && place && createPortal(sheet, place) };
}

/** Two frames and the fonts: then the sheet is laid out as it will be printed. */
async function drawn(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  await document.fonts.ready;
}
