// The few sentences of eSCL that are spoken: what a scanner can do, how it is, and what is wanted of it.
import { Parser } from 'saxen';
import type { PaperSource, ScanWanted } from '#contract/scanners.ts';
import { nearestDpi } from './scanner.ts';

/** Largest paper of ours in the unit of eSCL, a three-hundredth of an inch: A4. */
const A4 = { width: 2480, height: 3508 };
const SCAN = 'http://schemas.hp.com/imaging/escl/2011/05/03';
const PWG = 'http://www.pwg.org/schemas/2010/12/sm';

type Leaf = { path: string; text: string };

/** Every text of an XML document with the names around it, without their prefixes. Entities of a document are not followed. */
function leavesOf(xml: string): Leaf[] {
  const leaves: Leaf[] = [];
  const names: string[] = [];
  new Parser()
    .on('openTag', (name) => names.push(name.split(':').at(-1) ?? name))
    .on('closeTag', () => names.pop())
    .on('text', (value, decode) => {
      const text = decode(value).trim();
      if (text !== '') leaves.push({ path: names.join('/'), text });
    })
    .on('error', (error) => {
      throw error;
    })
    .parse(xml);
  return leaves;
}

type Input = { width: number; height: number; dpis: number[]; colours: string[] };
export type Abilities = { name: string; version: string; inputs: Map<PaperSource, Input> };

const INPUTS: readonly (readonly [PaperSource, string])[] = [
  ['glass', 'PlatenInputCaps'],
  ['feeder', 'AdfSimplexInputCaps'],
  ['both-sides', 'AdfDuplexInputCaps'],
];

/** What `ScannerCapabilities` says. Throws when it is not such a document. */
export function readAbilities(xml: string): Abilities {
  const leaves = leavesOf(xml);
  if (!leaves.some(({ path }) => path.startsWith('ScannerCapabilities/')))
    throw new Error('not an eSCL scanner');
  const all = (inside: string, end: string) =>
    leaves
      .filter(({ path }) => path.includes(`/${inside}/`) && path.endsWith(`/${end}`))
      .map(({ text }) => text);
  const of = (inside: string): Input => ({
    width: Number(all(inside, 'MaxWidth')[0]) || A4.width,
    height: Number(all(inside, 'MaxHeight')[0]) || A4.height,
    dpis: [...new Set(all(inside, 'DiscreteResolution/XResolution').map(Number))],
    colours: [...new Set(all(inside, 'ColorMode'))],
  });
  const there = INPUTS.filter(([, caps]) => leaves.some(({ path }) => path.includes(`/${caps}/`)));
  const first = (end: string) => leaves.find(({ path }) => path === `ScannerCapabilities/${end}`);
  return {
    name: first('MakeAndModel')?.text ?? '',
    version: first('Version')?.text ?? '2.0',
    inputs: new Map(there.map(([source, caps]) => [source, of(caps)])),
  };
}

export type FeederState = 'empty' | 'jam' | 'fine';

/** How the feeder is, from `ScannerStatus`; a scanner without one is fine. */
export function readFeeder(xml: string): FeederState {
  const state = leavesOf(xml).find(({ path }) => path.endsWith('/AdfState'))?.text ?? '';
  if (state === 'ScannerAdfEmpty') return 'empty';
  return /Jam|Mispick|Multipick|HatchOpen|InputTrayFailed/u.test(state) ? 'jam' : 'fine';
}

const COLOURS = { colour: ['RGB24', 'RGB48'], grey: ['Grayscale8', 'Grayscale16'] } as const;

/** The `ScanSettings` for what is wanted, within what the scanner can do. */
export function writeSettings(wanted: ScanWanted, can: Abilities): string {
  const input = can.inputs.get(wanted.source);
  const offered = input?.colours ?? [];
  const colour = COLOURS[wanted.colour].find((mode) => offered.includes(mode));
  const dpi = nearestDpi(input?.dpis ?? [], wanted.dpi);
  const width = Math.min(A4.width, input?.width ?? A4.width);
  const height = Math.min(A4.height, input?.height ?? A4.height);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scan:ScanSettings xmlns:scan="${SCAN}" xmlns:pwg="${PWG}">`,
    `<pwg:Version>${can.version.replace(/[^0-9.]/gu, '')}</pwg:Version>`,
    '<scan:Intent>Document</scan:Intent>',
    '<pwg:ScanRegions><pwg:ScanRegion>',
    '<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>',
    '<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>',
    `<pwg:Width>${width}</pwg:Width><pwg:Height>${height}</pwg:Height>`,
    '</pwg:ScanRegion></pwg:ScanRegions>',
    `<pwg:InputSource>${wanted.source === 'glass' ? 'Platen' : 'Feeder'}</pwg:InputSource>`,
    `<scan:ColorMode>${colour ?? offered[0] ?? COLOURS[wanted.colour][0]}</scan:ColorMode>`,
    `<scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution>`,
    '<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>',
    '<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>',
    ...(wanted.source === 'glass'
      ? []
      : [`<scan:Duplex>${wanted.source === 'both-sides'}</scan:Duplex>`]),
    '</scan:ScanSettings>',
  ].join('');
}
