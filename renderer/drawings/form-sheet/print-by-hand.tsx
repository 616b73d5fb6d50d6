// The dialog before a form that was filled in by hand is printed or saved as a file: its pages as they are.
import { call } from '../../app/call.ts';
import { usePrint } from '../../app/printing.tsx';
import { useText } from '../../i18n/use-text.ts';
import { HandSheets } from '../../print/hand-sheets.tsx';
import { PrintDialog } from '../../print/print-dialog.tsx';
import { useDrawingTitle } from '../drawing-title.ts';
import { pictureFile, toCopy } from '../svg/picture-file.tsx';
import { standAlone, toPng } from '../svg/stand-alone.ts';
import type { PrintProps } from '../tool.ts';
import { useSharing } from '../use-sharing.tsx';
import { pagesOf } from './sheet-pages.ts';

export function PrintByHand({ drawing, scene, tool, onClose }: PrintProps) {
  const { t, language } = useText();
  const print = usePrint();
  const titleOf = useDrawingTitle();
  const { caseId, code, head } = drawing.view;
  const { noFiles, reason, notes } = useSharing(drawing);
  const pages = pagesOf(drawing.items);
  const [first] = pages;
  const landscape = first !== undefined && first.width > first.height;
  const isRefused = drawing.details.agreed.print === 'no';

  const send = async (to: 'printer' | 'pdf') => {
    await drawing.flush();
    const sheets = <HandSheets drawing={drawing} landscape={landscape} />;
    return print(sheets, { to, what: 'drawing', id: head.id, caseId, landscape, reason });
  };
  const save = async (to: 'svg' | 'png') => {
    await drawing.flush();
    const title = `${titleOf(head)} · ${code}`;
    const file = await standAlone(pictureFile(tool, toCopy(scene, language), title));
    const picture = to === 'svg' ? file : await toPng(file);
    return (await call('drawings.export', { drawingId: head.id, to, picture, reason })).done;
  };
  return (
    <PrintDialog title={t('drawings.print')} {...{ noFiles, send, save, onClose }}>
      <p>{t('drawings.byHand.print', { count: pages.length })}</p>
      {isRefused && <p className="help bad">{t('print.drawing.refused')}</p>}
      {notes}
    </PrintDialog>
  );
}
