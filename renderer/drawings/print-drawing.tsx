// The dialog before a drawing is printed: on A4 or A3, on paper or as PDF.
import { useState } from 'react';
import { usePrint } from '../app/printing.tsx';
import { useText } from '../i18n/use-text.ts';
import { DrawnSheet } from '../print/drawn-sheet.tsx';
import { PrintDialog } from '../print/print-dialog.tsx';
import type { Scene, ToolModule } from './tool.ts';
import type { Drawing } from './use-drawing.ts';

type Props = {
  drawing: Drawing;
  scene: Scene;
  tool: ToolModule;
  view: string;
  onClose: () => void;
};

export function PrintDrawing({ drawing, scene, tool, view, onClose }: Props) {
  const { t } = useText();
  const print = usePrint();
  const { caseId, head } = drawing.view;
  const [size] = useState<'A4' | 'A3'>('A4');
  const send = async (to: 'printer' | 'pdf') => {
    await drawing.flush();
    const sheet = <DrawnSheet {...{ drawing, scene, tool, view, size }} />;
    return print(sheet, { to, what: 'drawing', id: head.id, caseId, landscape: true });
  };
  return (
    <PrintDialog title={t('drawings.print')} {...{ send, onClose }}>
      <p className="cap">{t('print.dialog.pdfHelp')}</p>
    </PrintDialog>
  );
}
