// Puts one sheet on the print page of the window, asks main to print it, and takes it away again.
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Input } from '#contract/calls.ts';
import { call } from './call.ts';

type PrintSheet = (sheet: ReactNode, how: Input<'app.print'>) => Promise<boolean>;
const PrintContext = createContext<PrintSheet | null>(null);

export function PrintProvider(props: { children: ReactNode }) {
  const [sheet, setSheet] = useState<ReactNode>(null);
  const busy = useRef(false);
  const print = useCallback<PrintSheet>(async (next, how) => {
    if (busy.current) return false;
    busy.current = true;
    try {
      flushSync(() => setSheet(next));
      await sheetIsReady();
      return (await call('app.print', how)).done;
    } finally {
      busy.current = false;
      setSheet(null);
    }
  }, []);
  const page = document.getElementById('print');
  return (
    <PrintContext value={print}>
      {props.children}
      {page && createPortal(sheet, page)}
    </PrintContext>
  );
}

/** Fonts and pictures of the sheet are there, and it was laid out. */
async function sheetIsReady() {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('#print img')];
  await Promise.all([
    document.fonts.ready,
    ...pictures.map((picture) => picture.decode().catch(() => {})),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 30));
}

/** `print(<Sheet … />, {to, what, id, caseId, landscape})`; false when the person closed the dialog. */
export function usePrint(): PrintSheet {
  const print = useContext(PrintContext);
  if (!print) throw new Error('usePrint outside PrintProvider');
  return print;
}
