// An empty sheet to draw on with a family: which tool, which case, when and with whom; the rest is room.
import type { Bilingual } from '#domain/forms/form.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import type { StepNumber } from '../ui/steps.tsx';
import { PrintSheet } from './sheet.tsx';
import './drawing-sheet.css';

export function DrawingSheet(props: { title: Bilingual; step: StepNumber; code: string }) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const { title, step, code } = props;
  return (
    <PrintSheet
      office={officeName}
      line={t('print.form.step', { step, title: t(`words.step.s${step}`) })}
      code={code}
      title={title[language]}
      otherTitle={title[language === 'km' ? 'en' : 'km']}
      pageFoot={[title[language], code].join(' · ')}
    >
      <p className="drawing-facts">
        <span>{t('print.drawing.day')}</span>
        <span>{t('print.drawing.drawnBy')}</span>
        <span>{t('print.form.worker')}</span>
      </p>
      <div className="drawing-room" />
    </PrintSheet>
  );
}
