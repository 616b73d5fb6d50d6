// The margin of printed pages: what is printed and "page n / N", counted by the browser itself.
import { useLayoutEffect } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { PaperSize } from './paper.ts';

/** A CSS string; quotes, backslashes and line ends cannot leave it. */
const quoted = (text: string) => `"${text.replace(/["\\\n\r\f]/g, ' ')}"`;

type Paper = { landscape?: boolean | undefined; size?: PaperSize | undefined };

/** Holds while the sheet is there. A style sheet made by code, because nothing inline is allowed. */
export function usePageFoot(foot: string, { landscape = false, size = 'A4' }: Paper = {}): void {
  const { t, language } = useText();
  const page = t('print.page');
  useLayoutEffect(() => {
    const digits = language === 'km' ? 'khmer' : 'decimal';
    const style = new CSSStyleSheet();
    // The holes of the folder are at the long edge, which is above when a sheet lies on its side.
    const lying = `size: ${size} landscape; margin: 20mm 13mm 13mm 13mm;`;
    style.replaceSync(`@page {
      ${landscape ? lying : `size: ${size};`}
      @bottom-left { content: ${quoted(foot)}; }
      @bottom-right {
        content: ${quoted(`${page} `)} counter(page, ${digits}) " / " counter(pages, ${digits});
      }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    };
  }, [foot, landscape, size, page, language]);
}
