// Reads rows of the official list of provinces, districts, communes and villages, line by line: what is
// mended is told, what cannot be taken is refused with its reason.
import { normaliseText } from '../khmer/normalise.ts';
import { PlaceLevel as Levels, type Place, type PlaceKind, type PlaceLevel } from './place.ts';

/** Where a line stands: its sheet, empty where the file has one table, and its row from 1. */
type At = { sheet: string; line: number };
export type GazetteerRow = At & {
  code: string;
  km: string;
  en: string;
  type: string;
  /** Other spellings, parted by commas or semicolons. */
  others: string;
};
export const MENDED = ['leading-zero', 'khmer-digit', 'both'] as const;
export const REFUSED = [
  'code-missing',
  'code-not-digits',
  'code-too-long',
  'name-missing',
  'type-unknown',
  'type-and-code-differ',
  'twice',
  'place-around-unknown',
] as const;
export type Mended = At & { was: string; now: string; why: (typeof MENDED)[number] };
export type Refused = At & { code: string; why: (typeof REFUSED)[number] };
export type Gazetteer = { places: Place[]; mended: Mended[]; refused: Refused[] };

/** Words of the column "type", in search form. */
const KIND_OF: ReadonlyMap<string, PlaceKind> = new Map(
  (
    [
      ['province', 'ខេត្ត khet khaet province'],
      ['capital', 'រាជធានី capital'],
      ['district', 'ស្រុក srok district'],
      ['town', 'ក្រុង krong town city municipality'],
      ['khan', 'ខណ្ឌ khan'],
      ['commune', 'ឃុំ khum commune'],
      ['sangkat', 'សង្កាត់ sangkat'],
      ['village', 'ភូមិ phum village'],
    ] as const
  ).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [normaliseText(word), kind] as const),
  ),
);
const LEVEL_OF: Readonly<Record<PlaceKind, PlaceLevel>> = {
  ...{ province: 'province', capital: 'province' },
  ...{ district: 'district', town: 'district', khan: 'district' },
  ...{ commune: 'commune', sangkat: 'commune', village: 'village' },
};
const isKhmerDigit = /[០-៩]/;
const toDigits = (code: string) =>
  code.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));

/** Two digits for each level; a table program takes the zero off the front. */
function readCode(
  written: string,
): { code: string; mended: Mended['why'] | null } | Refused['why'] {
  const typed = written.replace(/[\s'’]/g, '');
  if (typed === '') return 'code-missing';
  const plain = toDigits(typed);
  if (!/^\d+$/.test(plain)) return 'code-not-digits';
  const code = plain.length % 2 === 1 ? `0${plain}` : plain;
  if (code.length > 8) return 'code-too-long';
  const zero = code !== plain;
  const khmer = isKhmerDigit.test(typed);
  return {
    code,
    mended: zero && khmer ? 'both' : zero ? 'leading-zero' : khmer ? 'khmer-digit' : null,
  };
}

const idOf = (code: string) => `kh-${(code.match(/../g) ?? []).join('-')}`;
const split = (names: string) =>
  names
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What the place was called before and is not any more is kept as another name, so that it is still found. */
function withOldNames(place: Place, before: Place | undefined): Place {
  const old = before ? [before.km, before.en, ...before.otherNames] : [];
  const others = [...new Set([...place.otherNames, ...old])];
  return {
    ...place,
    otherNames: others.filter((name) => name !== '' && name !== place.km && name !== place.en),
  };
}

type Read = { place: Place; mended: Mended['why'] | null } | Refused['why'];

function readRow(row: GazetteerRow): Read {
  const read = readCode(row.code);
  if (typeof read === 'string') return read;
  const { code, mended } = read;
  const [km, en] = [row.km.trim(), row.en.trim()];
  if (km === '' && en === '') return 'name-missing';
  const level = Levels.options[code.length / 2 - 1] ?? 'village';
  const told = normaliseText(row.type).trim();
  const kind = told === '' ? level : KIND_OF.get(told);
  if (!kind) return 'type-unknown';
  if (LEVEL_OF[kind] !== level) return 'type-and-code-differ';
  const parent = code.length > 2 ? idOf(code.slice(0, -2)) : null;
  const place = { id: idOf(code), level, kind, parent, km, en, otherNames: split(row.others) };
  return { place, mended };
}

const byPlace = (a: At, b: At) =>
  a.sheet === b.sheet ? a.line - b.line : a.sheet < b.sheet ? -1 : 1;

/** `known` finds what the office has already. Larger places may stand anywhere in the file. */
export function readGazetteer(
  rows: readonly GazetteerRow[],
  known: (id: string) => Place | undefined,
): Gazetteer {
  const mended: Mended[] = [];
  const refused: Refused[] = [];
  const places = new Map<string, At & { code: string; place: Place }>();
  for (const row of rows) {
    const { sheet, line, code } = row;
    const read = readRow(row);
    const why = typeof read === 'string' ? read : places.has(read.place.id) ? 'twice' : null;
    if (why !== null || typeof read === 'string') {
      refused.push({ sheet, line, code, why: why ?? 'twice' });
      continue;
    }
    const now = read.place.id.slice(3).replaceAll('-', '');
    if (read.mended) mended.push({ sheet, line, was: code, now, why: read.mended });
    const place = withOldNames(read.place, known(read.place.id));
    places.set(place.id, { sheet, line, code, place });
  }
  const stands = ({ parent }: Place): boolean => {
    if (parent === null || known(parent)) return true;
    const around = places.get(parent)?.place;
    return around !== undefined && stands(around);
  };
  const taken: Place[] = [];
  for (const { sheet, line, code, place } of places.values())
    if (stands(place)) taken.push(place);
    else refused.push({ sheet, line, code, why: 'place-around-unknown' });
  return { places: taken, mended, refused: refused.toSorted(byPlace) };
}
