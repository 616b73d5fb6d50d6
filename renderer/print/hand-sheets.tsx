// A form that was filled in by hand, on paper: each page as it lay on the screen, as lines, in its true size.
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useDrawingTitle } from '../drawings/drawing-title.ts';
import { printedPage } from '../drawings/form-sheet/page-picture.tsx';
import { pagesOf } from '../drawings/form-sheet/sheet-pages.ts';
import type { Drawing } from '../drawings/use-drawing.ts';
import { useText } from '../i18n/use-text.ts';
import { usePageFoot } from './page-foot.ts';
import './sheet.css';
import './hand-sheets.css';

const MM_IN_PX = 25.4 / 96;
const millimetres = (px: number) => `${px * MM_IN_PX}mm`;

export function HandSheets({ drawing, landscape }: { drawing: Drawing; landscape: boolean }) {
  const { t, language } = useText();
  const titleOf = useDrawingTitle();
  const { head, code } = drawing.view;
  const version = t('drawings.version', { version: inDigitsOf(language, head.version) });
  const state = t(head.state === 'final' ? 'drawings.finished' : 'drawings.draft');
  usePageFoot([titleOf(head), version, code, state].join(' · '), { landscape });
  return (
    <article className="print-sheet">
      {pagesOf(drawing.items).map((page) => (
        <div
          key={page.number}
          className="hand-sheet"
          style={{ width: millimetres(page.width), height: millimetres(page.height) }}
        >
          {printedPage(page, drawing.items)}
        </div>
      ))}
    </article>
  );
}
