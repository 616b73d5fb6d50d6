// The margin of printed pages: what is printed and "page n / N", counted by the browser itself.
import { useLayoutEffect } from 'react';
import { useText } from '../i18n/use-text.ts';

/** A CSS string; quotes, backslashes and line ends cannot leave it. */
const quoted = (text: string) => `"${text.replace(/["\\\n\r\f]/g, ' ')}"`;

/** Holds while the sheet is there. A style sheet made by code, because nothing inline is allowed. */
export function usePageFoot(foot: string): void {
  const { t, language } = useText();
  const page = t('print.page');
  useLayoutEffect(() => {
    const digits = language === 'km' ? 'khmer' : 'decimal';
    const style = new CSSStyleSheet();
    style.replaceSync(`@page {
      @bottom-left { content: ${quoted(foot)}; }
      @bottom-right {
        content: ${quoted(`${page} `)} counter(page, ${digits}) " / " counter(pages, ${digits});
      }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    };
  }, [foot, page, language]);
}
