// Electron's printToPDF options in the words of the DevTools protocol; sizes in inches.
import type * as Electron from 'electron';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
import { unsupported } from './unsupported.ts';

const paper: Record<string, [number, number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

export function toPrintParameters(
  options: Electron.PrintToPDFOptions,
): Protocol.Page.printToPDFParameters {
  const { pageSize = 'Letter', margins = {}, ...rest } = options;
  const size =
    typeof pageSize === 'string' ? paper[pageSize] : ([pageSize.width, pageSize.height] as const);
  const [paperWidth, paperHeight] = size ?? unsupported(`paper of size ${pageSize}`);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins;
  const { landscape, displayHeaderFooter, printBackground, scale, pageRanges } = rest;
  const { headerTemplate, footerTemplate, preferCSSPageSize } = rest;
  const { generateTaggedPDF, generateDocumentOutline } = rest;
  const wanted = {
    ...{ landscape, displayHeaderFooter, printBackground, scale, pageRanges },
    ...{ headerTemplate, footerTemplate, preferCSSPageSize },
    ...{ generateTaggedPDF, generateDocumentOutline },
  };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...{ paperWidth, paperHeight },
    ...{ marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right },
  };
}
