// The margin of printed pages: what is printed and "page n / N", counted by the browser itself.
import { useCallback } from 'react';
import { useText } from '../i18n/use-text.ts';

/** A CSS string; quotes, backslashes and line ends cannot leave it. */
const quoted = (text: string) => `"${text.replace(/["\\\n\r\f]/g, ' ')}"`;

/** Sets the foot for one print; the answer takes it away again. */
export function useChoosePageFoot(): (foot: string) => () => void {
  const { t, language } = useText();
  return useCallback(
    (foot: string) => {
      const digits = language === 'km' ? 'khmer' : 'decimal';
      const style = new CSSStyleSheet();
      style.replaceSync(`@page {
        @bottom-left { content: ${quoted(foot)}; }
        @bottom-right {
          content: ${quoted(`${t('print.page')} `)} counter(page, ${digits}) " / " counter(pages, ${digits});
        }
      }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
      };
    },
    [t, language],
  );
}
