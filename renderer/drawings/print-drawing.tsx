// The dialog before a drawing is printed or saved as a file: paper, language, and what the family agreed to.
import { useMemo, useState } from 'react';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { call } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { KnownUsers, useUsers } from '../app/users.tsx';
import { useRefused } from '../cases/consent/use-refused.ts';
import { InLanguage } from '../i18n/in-language.tsx';
import { useText } from '../i18n/use-text.ts';
import { layDrawing } from '../print/drawn-layout.ts';
import { DrawnSheet } from '../print/drawn-sheet.tsx';
import { type PaperSize, SMALLEST_PT } from '../print/paper.ts';
import { PrintDialog } from '../print/print-dialog.tsx';
import { Choice, Tick } from '../ui/choice.tsx';
import { pictureFile, toCopy } from './svg/picture-file.tsx';
import { standAlone, toPng } from './svg/stand-alone.ts';
import type { Scene, ToolModule } from './tool.ts';
import type { Drawing } from './use-drawing.ts';
import { useSharing } from './use-sharing.tsx';

type Props = {
  drawing: Drawing;
  scene: Scene;
  tool: ToolModule;
  view: string;
  onClose: () => void;
};

/** A drawing that leaves the office tells others. */
const TELLING = [{ purpose: 'share-services' }, { purpose: 'share-authority' }];

export function PrintDrawing({ drawing, scene, tool, view, onClose }: Props) {
  const { t, language: own } = useText();
  const print = usePrint();
  const users = useUsers();
  const { caseId, head } = drawing.view;
  const [size, setSize] = useState<PaperSize>('A4');
  const [language, setLanguage] = useState<Language>(own);
  const [isWanted, setIsWanted] = useState(false);
  const { print: agreed, share } = drawing.details.agreed;
  const { noFiles, reason, notes } = useSharing(drawing);
  const [isWhole, setIsWhole] = useState(false);
  const child = head.personId;
  const keepsNot = useRefused(caseId, child === null ? [] : [{ purpose: 'draw', child }]);
  const tellsNot = useRefused(caseId, TELLING);
  const isRefused = agreed === 'no' || keepsNot;
  // A large family takes a while to be laid out: once for each paper and language.
  const { copy, cut, whole } = useMemo(() => {
    const copy = toCopy(scene, language);
    const laid = (mayCut: boolean) => layDrawing(tool, copy, view, { size, mayCut });
    const cut = laid(true);
    return { copy, cut, whole: cut.isCut ? laid(false) : cut };
  }, [scene, language, tool, view, size]);
  const mayCut = cut.isCut && !isWhole;
  const { landscape, smallestPt } = mayCut ? cut : whole;

  const send = async (to: 'printer' | 'pdf') => {
    await drawing.flush();
    const sheet = (
      <InLanguage language={language}>
        <KnownUsers users={users}>
          <DrawnSheet {...{ drawing, tool, view, size, mayCut }} scene={copy} />
        </KnownUsers>
      </InLanguage>
    );
    return print(sheet, { to, what: 'drawing', id: head.id, caseId, landscape, size, reason });
  };
  const save = async (to: 'svg' | 'png') => {
    await drawing.flush();
    const title = `${t(`drawings.tool.${head.tool}`, { lng: language })} · ${drawing.view.code}`;
    const file = await standAlone(pictureFile(tool, copy, title, view));
    const picture = to === 'svg' ? file : await toPng(file);
    return (await call('drawings.export', { drawingId: head.id, to, picture, reason })).done;
  };
  return (
    <PrintDialog
      title={t('drawings.print')}
      off={isRefused && !isWanted}
      {...{ noFiles, send, save, onClose }}
    >
      <div className="drawing-about">
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
        {!cut.isCut && whole.sheets.length > 1 && (
          <p className="cap">{t('print.drawing.goesOn', { count: whole.sheets.length })}</p>
        )}
        {cut.isCut && (
          <Choice
            label={t('print.drawing.sheets')}
            options={[
              { value: 'cut', label: t('print.drawing.many', { count: cut.sheets.length }) },
              { value: 'whole', label: t('print.drawing.one') },
            ]}
            value={isWhole ? 'whole' : 'cut'}
            onChange={(value) => setIsWhole(value === 'whole')}
          />
        )}
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
        {isRefused && (
          <>
            <p className="help bad">{t(keepsNot ? 'consent.drawings' : 'print.drawing.refused')}</p>
            <Tick label={t('print.drawing.allTheSame')} checked={isWanted} onChange={setIsWanted} />
          </>
        )}
        {notes}
        {share !== 'no' && tellsNot && <p className="help bad">{t('consent.sharing')}</p>}
        {tool.isApart && <p className="cap">{t('print.drawing.apart')}</p>}
        <p className="cap">{t('print.drawing.fileHelp')}</p>
      </div>
    </PrintDialog>
  );
}
