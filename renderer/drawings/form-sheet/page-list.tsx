// The pages of a form that is filled in by hand, with how much is written on each; arrow keys turn them.
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { strokesOf } from '../ink/strokes.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import { numberOf, pagesOf, viewOf } from './sheet-pages.ts';
import './page-list.css';

export function PageList({ drawing, view, setView }: ToolProps & ViewProps) {
  const { t, language } = useText();
  const pages = pagesOf(drawing.items);
  return (
    <>
      <p className="sup sheet-about">{t('drawings.byHand.about')}</p>
      <ol className="sheet-pages" aria-label={t('drawings.byHand.pages')}>
        {pages.map(({ number }) => {
          const isHere = number === numberOf(view);
          const count = strokesOf(drawing.items, viewOf(number)).length;
          return (
            <li key={number}>
              <button
                type="button"
                className={isHere ? 'rowbtn here' : 'rowbtn'}
                aria-current={isHere ? 'page' : undefined}
                data-here={isHere}
                tabIndex={isHere ? 0 : -1}
                onClick={() => setView(viewOf(number))}
              >
                <span className="grow">
                  {t('drawings.byHand.page', {
                    number: inDigitsOf(language, number),
                    of: inDigitsOf(language, pages.length),
                  })}
                </span>
                <span className="cap nw">
                  {count > 0
                    ? t('drawings.byHand.strokes', { count })
                    : t('drawings.byHand.untouched')}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
