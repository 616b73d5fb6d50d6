// What the words of a paper say about it: its case number, what it is, and which of its pages this is.
import { toLatinDigits } from '../khmer/digits.ts';

/** Something found in a text, with its place in it as UTF-16 offsets. */
export type Found<T> = { value: T; start: number; end: number };

/** A case number as offices write it: letters, a year, a running number; spaces, dashes and capitals get lost in reading. */
const CODE =
  /\b(?=[a-z]{0,3}[A-Z])([A-Za-z]{2,4})[\s–—-]{0,3}((?:19|20)\d{2})[\s–—-]{1,3}(\d{3,5})\b/g;
/** Titles stand in the first lines. */
const TITLE_LINES = 6;

type Words = readonly (readonly [kind: string, words: RegExp])[];

/** Words in the titles of papers, by what the paper is called when it is filed; the more particular stand first. */
const TITLES: Words = [
  ['birth-certificate', /birth certificate|certificate of birth|សំបុត្រ(?:បញ្ជាក់)?កំណើត/i],
  ['family-book', /family book|residence book|សៀវភៅ(?:គ្រួសារ|ស្នាក់នៅ)/i],
  ['identity', /identity card|^\W*passport\W*$|អត្តសញ្ញាណប័ណ្ណ|លិខិតឆ្លងដែន/i],
  ['body-map', /body map|ផែនទីរាងកាយ/i],
  ['family-tree', /family tree|genogram|មែកធាងគ្រួសារ/i],
  ['problem-tree', /problem tree|ដើមឈើបញ្ហា/i],
  ['life-river', /life river|river of life|ទន្លេជីវិត/i],
  ['timeline', /^\W*time ?line\b|(?:បន្ទាត់|ខ្សែ)ពេលវេលា/i],
  ['personal-choice', /personal choice|ជម្រើសផ្ទាល់ខ្លួន/i],
  ['court', /court of first instance|court of appeal|សាលាដំបូង|សាលាឧទ្ធរណ៍/i],
  // The six forms of the ministry for case work, by their titles.
  [
    'ministry-form',
    /ប៉ាន់ប្រមាណករណី\s*និងគ្រួសារ|ប៉ាន់ប្រមាណចុងក្រោយ|ផែនការសេវា|ការទុកដាក់កុមារ|តាមដាន\s*និងត្រួតពិនិត្យ|^[^\p{L}]*ព័?ត៌មានបឋម[^\p{L}]*$/u,
  ],
  [
    'health',
    /(?:medical|health) (?:certificate|record|report|card|book)|vaccination card|discharge summary|(?:ប័ណ្ណ|សៀវភៅ|បញ្ជាក់)សុខភាព|ប័ណ្ណចាក់ថ្នាំ|វេជ្ជបញ្ជា/i,
  ],
  [
    'school',
    /school (?:certificate|record|report)|report card|certificate of study|សៀវភៅសិក្ខាគារិក|ព្រឹត្តិបត្រពិន្ទុ|បញ្ជាក់ការសិក្សា/i,
  ],
  [
    'prison',
    /certificate of (?:detention|release)|បញ្ជាក់ការ(?:ដោះលែង|ឃុំខ្លួន)|អនុញ្ញាត(?:[ឱឲ]្យ)?ចូលសួរសុខទុក្ខ/i,
  ],
  ['prison-visit', /prison visit|ការចូលសួរសុខទុក្ខ/i],
  [
    'eligibility',
    /who can join|means test|eligibility criteria|លក្ខខណ្ឌជ្រើសរើស|(?:វាយតម្លៃ|ប៉ាន់ប្រមាណ)ជីវភាព/i,
  ],
  ['reflection', /reflection and analysis|ការឆ្លុះបញ្ចាំង/i],
  ['iga-plan', /income plan|(?:iga|business) plan|ផែនការ(?:បង្កើតប្រាក់ចំណូល|អាជីវកម្ម)/i],
  ['case-plan', /case plan|ផែនការករណី/i],
  ['case-note', /case note|home visit|កំណត់ត្រាករណី|ចុះសួរសុខទុក្ខ/i],
  ['assessment', /assessment|ការវាយតម្លៃ|ការប៉ាន់ប្រមាណ/i],
  ['consent', /consent|ការយល់ព្រម/i],
  ['minutes', /minutes|case conference|កំណត់ហេតុ/i],
  ['referral-out', /referral out|ការបញ្ជូនចេញ/i],
  ['intake', /referral|intake|ទទួលករណី|ការបញ្ជូន/i],
  ['receipt', /receipt|បង្កាន់ដៃ/i],
  ['review', /review|ពិនិត្យករណីឡើងវិញ/i],
  ['closure', /closure|ការបិទករណី/i],
];

/** A short line that begins so: whoever wrote the paper, or to whom. In a sentence the same words stand further in. */
const startsWith = (words: string) => new RegExp(`^[^\\p{L}]*(?:${words}).{0,40}$`, 'iu');

/** Of papers without a title of their own; the same six lines. */
const HEADS: Words = [
  ['prison', startsWith('prison of|(?:អគ្គនាយកដ្ឋាន)?ពន្ធនាគារ|មណ្ឌលអប់រំកែប្រែ')],
  ['health', startsWith('ministry of health|ក្រសួងសុខាភិបាល|មន្ទីរពេទ្យ|មណ្ឌលសុខភាព|គ្លីនិក')],
  ['school', startsWith('ministry of education|ក្រសួងអប់រំ|(?:សាលា)?(?:បឋមសិក្សា|អនុវិទ្យាល័យ|វិទ្យាល័យ)')],
  ['letter', startsWith('dear\\b|letter (?:of|to)\\b|លិខិត|កម្មវត្ថុ')],
];

const between = <T>(value: T, match: RegExpMatchArray, from = 0): Found<T> => {
  const start = from + (match.index ?? 0);
  return { value, start, end: start + match[0].length };
};

/** Every case number that may stand in a text, each once, in the order in which they stand there. */
export function codesIn(text: string): Found<string>[] {
  const found = new Map<string, Found<string>>();
  for (const match of toLatinDigits(text).matchAll(CODE)) {
    const code = `${match[1]?.toUpperCase()}-${match[2]}-${match[3]}`;
    if (!found.has(code)) found.set(code, between(code, match));
  }
  return [...found.values()];
}

/** What a paper is by the first of its title lines that names it, or by who wrote it, or null. */
export function kindIn(text: string): Found<string> | null {
  const lines = [...text.matchAll(/[^\n]+/g)].slice(0, TITLE_LINES);
  for (const known of [TITLES, HEADS])
    for (const line of lines)
      for (const [kind, words] of known) {
        const match = line[0].match(words);
        if (match) return between(kind, match, line.index);
      }
  return null;
}

export type PageOf = { page: number; of: number };
/** "Page 2 of 3", "2/3" and «ទំព័រ ២/៣» alone on a line; a bare fraction in a sentence is something else. */
const PAGE_OF =
  /(?:page|p\.|ទំព័រ(?:ទី)?)\s*:?\s*(\d{1,2})\s*(?:\/|of|នៃ|ក្នុងចំណោម)\s*(\d{1,2})(?!\d|\s*\/)|^[ \t–—-]*(\d{1,2})\s*\/\s*(\d{1,2})[ \t–—-]*$/gim;

/** Which of its pages a sheet says it is, nearest to its foot; null when it does not say, or of one page only. */
export function pageOfIn(text: string): Found<PageOf> | null {
  for (const match of [...toLatinDigits(text).matchAll(PAGE_OF)].reverse()) {
    const [page, of] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
    if (page >= 1 && of > 1 && page <= of) return between({ page, of }, match);
  }
  return null;
}

/** Does a sheet say that it goes on with the one before: the next page of as many? */
export function followsOn(before: PageOf | null | undefined, page: PageOf | null | undefined) {
  return before != null && page != null && page.of === before.of && page.page === before.page + 1;
}
