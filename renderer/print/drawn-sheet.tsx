// A drawing on paper: its picture as lines, what its signs mean, who was there, and room for a thumb.
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useSession } from '../app/session.tsx';
import type { Scene, ToolModule } from '../drawings/tool.ts';
import type { Drawing } from '../drawings/use-drawing.ts';
import { useText } from '../i18n/use-text.ts';
import type { StepNumber } from '../ui/steps.tsx';
import { PrintSheet } from './sheet.tsx';
import './drawn-sheet.css';

type Props = {
  drawing: Drawing;
  scene: Scene;
  tool: ToolModule;
  view: string;
  size: 'A4' | 'A3';
};

export function DrawnSheet({ drawing, scene, tool, view }: Props) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const { head, code, step } = drawing.view;
  const { held } = drawing.details;
  const other = language === 'km' ? 'en' : 'km';
  const title = t(`drawings.tool.${head.tool}`);
  const version = t('drawings.version', { version: head.version });
  const paper: Scene = { ...scene, changes: undefined, isCopy: true };
  const stepNumber = step as StepNumber;
  return (
    <PrintSheet
      office={officeName}
      line={t('print.form.step', { step, title: t(`words.step.s${stepNumber}`) })}
      code={code}
      codeLine={held ? describePartialDate(held, language) : ''}
      title={title}
      otherTitle={t(`drawings.tool.${head.tool}`, { lng: other })}
      pageFoot={[title, version, code].join(' · ')}
      landscape
    >
      <div className="drawn">{tool.picture(view)(paper)}</div>
      <ul className="drawn-legend">
        {tool.legend(paper, view).map(({ id, sign, says }) => (
          <li key={id}>
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
              {sign}
            </svg>
            {says}
          </li>
        ))}
      </ul>
    </PrintSheet>
  );
}
