// How large the names of invented families are on paper, in the letters of the app, as its window measures them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '#domain/khmer/format.ts';
import type { Family } from '../../../renderer/drawings/family-tree/layout/types.ts';
import type { PaperSize } from '../../../renderer/print/paper.ts';
import { inventFamily } from '../../drawings/families/invent.ts';
import { NAMED } from '../../drawings/families/named.ts';
import { round } from '../figures.ts';
import type { Printed, TreeNames } from './names.ts';

const root = join(import.meta.dirname, '../../..');
const MOST_PARTNERS = 2;

/** The style sheet of the app's letters with the letters inside. */
function letters(): string {
  const css = readFileSync(join(root, 'renderer/styles/fonts.css'), 'utf8');
  return css.replace(/url\("([^"]+)"\)/g, (_, file: string) => {
    const font = readFileSync(join(root, 'node_modules', file)).toString('base64');
    return `url("data:font/woff2;base64,${font}")`;
  });
}

type Asked = { family: Family; seed: number; language: Language; size: PaperSize };

const printOn = (page: Page, asked: Asked): Promise<Printed> =>
  page.evaluate(({ family, seed, language, size }) => {
    const { treeNames } = globalThis as unknown as { treeNames: TreeNames };
    return treeNames.print(family, seed, language, size);
  }, asked);

const invent = (count: number, families: number) =>
  Array.from({ length: families }, (_, at) => inventFamily(count, at + 1, MOST_PARTNERS));

/** Of the families of each size in both languages: the smallest names, and the most sheets any of them takes. */
export async function measurePaper(page: Page, quick: boolean): Promise<object> {
  await page.addStyleTag({ content: letters() });
  await page.evaluate(async () => {
    for (const weight of [400, 600])
      await document.fonts.load(`${weight} 16px "Samnum Sans"`, 'ក a');
  });
  const groups = [
    { people: 28, size: 'A4' as const, families: [NAMED.chain] },
    { people: 30, size: 'A4' as const, families: invent(30, quick ? 1 : 8) },
    { people: 60, size: 'A3' as const, families: invent(60, quick ? 1 : 8) },
  ];
  const told = [];
  for (const { people, size, families } of groups) {
    const printed: Printed[] = [];
    for (const [at, family] of families.entries())
      for (const language of ['km', 'en'] as const)
        printed.push(await printOn(page, { family, seed: at + 1, language, size }));
    const names_pt = round(Math.min(...printed.map((one) => one.names_pt)));
    const sheets = Math.max(...printed.map((one) => one.sheets));
    console.error(`own ${people} on ${size}: names from ${names_pt} pt, at most ${sheets} sheets`);
    told.push({ people, paper: size, names_pt, sheets });
  }
  return {
    people: told.map(({ people }) => people),
    sheet: told.map(({ paper }) => paper),
    names_pt: told.map(({ names_pt }) => names_pt),
    sheets: told.map(({ sheets }) => sheets),
  };
}
