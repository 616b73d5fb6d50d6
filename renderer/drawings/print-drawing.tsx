// The dialog before a drawing is printed or saved as a file: paper, language, and what the family agreed to.
import { useState } from 'react';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { call } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { InLanguage } from '../i18n/in-language.tsx';
import { useText } from '../i18n/use-text.ts';
import { drawnLayout, sheetScenes } from '../print/drawn-layout.ts';
import { DrawnSheet } from '../print/drawn-sheet.tsx';
import { type PaperSize, SMALLEST_PT } from '../print/paper.ts';
import { PrintDialog } from '../print/print-dialog.tsx';
import { Choice, Tick } from '../ui/choice.tsx';
import { pictureFile, toCopy } from './svg/picture-file.tsx';
import { standAlone, toPng } from './svg/stand-alone.ts';
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
  const { t, language: own } = useText();
  const print = usePrint();
  const { caseId, head } = drawing.view;
  const [size, setSize] = useState<PaperSize>('A4');
  const [language, setLanguage] = useState<Language>(own);
  const [isWanted, setIsWanted] = useState(false);
  const { print: agreed } = drawing.details.agreed;
  const copy = toCopy(scene, language);
  const layouts = sheetScenes(tool, copy, view).map((one) => drawnLayout(tool, one, view, size));
  const landscape = layouts.at(-1)?.landscape ?? true;
  const smallestPt = Math.min(...layouts.map((one) => one.smallestPt));

  const send = async (to: 'printer' | 'pdf') => {
    await drawing.flush();
    const sheet = (
      <InLanguage language={language}>
        <DrawnSheet {...{ drawing, tool, view, size }} scene={copy} />
      </InLanguage>
    );
    return print(sheet, { to, what: 'drawing', id: head.id, caseId, landscape, size });
  };
  const save = async (to: 'svg' | 'png') => {
    await drawing.flush();
    const title = `${t(`drawings.tool.${head.tool}`, { lng: language })} · ${drawing.view.code}`;
    const file = await standAlone(pictureFile(tool, copy, title, view));
    const picture = to === 'svg' ? file : await toPng(file);
    return (await call('drawings.export', { drawingId: head.id, to, picture })).done;
  };
  return (
    <PrintDialog
      title={t('drawings.print')}
      off={agreed === 'no' && !isWanted}
      {...{ send, save, onClose }}
    >
      <Choice
        label={t('print.drawing.paper')}
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'A3', label: 'A3' },
        ]}
        value={size}
        onChange={setSize}
        help={
          smallestPt < SMALLEST_PT
            ? t('print.drawing.small', { size: inDigitsOf(own, smallestPt.toFixed(1)) })
            : t(`print.drawing.${landscape ? 'lying' : 'upright'}`)
        }
      />
      <Choice
        label={t('print.plan.language')}
        options={[
          { value: 'km', label: t('print.plan.inKhmer') },
          { value: 'en', label: t('print.plan.inEnglish') },
        ]}
        value={language}
        onChange={setLanguage}
      />
      {agreed === 'not-asked' && <p className="help bad">{t('print.drawing.notAsked')}</p>}
      {agreed === 'no' && (
        <>
          <p className="help bad">{t('print.drawing.refused')}</p>
          <Tick label={t('print.drawing.allTheSame')} checked={isWanted} onChange={setIsWanted} />
        </>
      )}
      {tool.isApart && <p className="cap">{t('print.drawing.apart')}</p>}
      <p className="cap">{t('print.drawing.fileHelp')}</p>
    </PrintDialog>
  );
}
