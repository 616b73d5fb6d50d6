// An empty sheet to draw on with a family: which tool, which case, when and with whom; the rest is room.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Bilingual } from '#domain/forms/form.ts';
import type { Language } from '#domain/khmer/format.ts';
import { useSession } from '../app/session.tsx';
import { readPicture } from '../drawings/svg/picture-file.tsx';
import { useText } from '../i18n/use-text.ts';
import type { StepNumber } from '../ui/steps.tsx';
import { PrintSheet } from './sheet.tsx';
import './drawing-sheet.css';

type Guide = (language: Language) => ReactElement;
type Props = {
  title: Bilingual;
  step: StepNumber;
  code: string;
  /** By which it files itself once it was drawn on; null for who may not write in the case. */
  ownCode: string | null;
  /** What lies on the sheet to be drawn on: an outline, a house, a river bed. */
  guide?: Guide | undefined;
};

/** A guide that is wider than high wants the sheet on its side. */
export function liesOnItsSide(guide: Guide | undefined): boolean {
  if (!guide) return false;
  const { width, height } = readPicture(renderToStaticMarkup(guide('km')));
  return width > height;
}

export function DrawingSheet(props: Props) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const { title, step, code, ownCode, guide } = props;
  const isLying = liesOnItsSide(guide);
  return (
    <PrintSheet
      office={officeName}
      line={t('print.form.step', { step, title: t(`words.step.s${step}`) })}
      code={code}
      title={title[language]}
      otherTitle={title[language === 'km' ? 'en' : 'km']}
      pageFoot={[title[language], code].join(' · ')}
      landscape={isLying}
      ownCode={ownCode ?? undefined}
    >
      <p className="drawing-facts">
        <span>{t('print.drawing.day')}</span>
        <span>{t('print.drawing.drawnBy')}</span>
        <span>{t('print.form.worker')}</span>
      </p>
      <div className={isLying ? 'drawing-room lying' : 'drawing-room'}>{guide?.(language)}</div>
      {ownCode && <p className="drawing-back">{t('giving.paper.scanBack')}</p>}
    </PrintSheet>
  );
}
