// Search by Khmer clusters: what goes into the index, what is asked of it, and where a hit stands.
import { splitUnits } from './clusters.ts';
import { foldCharacter, orderCluster } from './normalise.ts';

export type Token = { text: string; start: number; end: number };
export type FoundRange = { start: number; end: number; kind: 'exact' | 'fuzzy' };
export type MatchOptions = {
  /** Besides exact hits, one cluster may be wrong, missing or too many. */
  fuzzy?: boolean;
  /** The last word or cluster may go on (for a search box that answers while one types). */
  prefix?: boolean;
  /** Other words that stand for a phrase as well as itself, such as a name in the other script. */
  alsoAs?: (phrase: string) => readonly string[];
};

/** A run of tokens; with `tail`, up to two unknown tokens may stand between the two runs. */
type Pattern = { head: readonly string[]; tail: readonly string[] };

const GAP = 2;
/** Longer searches are looked for exactly only: each cluster left out is one more branch. */
const FUZZY_LIMIT = 24;

/** Clusters and words of a text in search form, each with the place it has in the ORIGINAL text. */
export function tokenise(text: string): Token[] {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let i = 0; i < plain.length; i++) origin.push(at);
    folded += plain;
    at += character.length;
  }
  const tokens: Token[] = [];
  for (const unit of splitUnits(folded)) {
    const token = unit.khmer ? orderCluster(unit.text) : unit.text;
    if (token === '') continue;
    const last = origin[unit.end - 1] ?? 0;
    const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    tokens.push({ text: token, start: origin[unit.start] ?? 0, end: last + width });
  }
  return tokens;
}

/**
 * The form of a text that goes into the index: clusters and words joined by single spaces. Made for
 * FTS5 with `tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"`.
 */
export function toSearchTokens(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}

/** Phrases of a search: split at spaces, kept together inside "…" and «…». */
function splitPhrases(query: string): string[] {
  return Array.from(
    query.matchAll(/["“”«]([^"“”»]+)["“”»]?|[^\s"“”«»]+/g),
    (match) => match[1] ?? match[0],
  );
}

/** ម្រ and ំរ are two spellings of one sound (សម្រាប់, សំរាប់): one more phrase for each such place. */
function otherSpellings(phrase: string): string[] {
  const places = phrase.matchAll(/(?<=[\u1780-\u17D1])(?:ម្|ំ)(?=[\u1780-\u17A2])/g);
  return Array.from(places, ({ 0: found, index }) => {
    const other = found === 'ំ' ? 'ម្' : 'ំ';
    return phrase.slice(0, index) + other + phrase.slice(index + found.length);
  });
}

function exactPatterns(phrase: string, alsoAs: readonly string[] = []): Pattern[] {
  const runs = [phrase, ...otherSpellings(phrase), ...alsoAs].map((spelling) =>
    tokenise(spelling).map((token) => token.text),
  );
  const seen = new Map(runs.filter((run) => run.length > 0).map((run) => [run.join(' '), run]));
  return [...seen.values()].map((head) => ({ head, tail: [] }));
}

/** Every way to leave out one cluster of a phrase of three or more. */
function fuzzyPatterns(phrase: string): Pattern[] {
  const run = tokenise(phrase).map((token) => token.text);
  if (run.length < 3 || run.length > FUZZY_LIMIT) return [];
  return run.map((_, left) => {
    const before = run.slice(0, left);
    const after = run.slice(left + 1);
    return before.length > 0 ? { head: before, tail: after } : { head: after, tail: [] };
  });
}

/** Tokens hold letters, digits and marks only, so a quoted string needs no further care. */
const quote = (run: readonly string[]) => `"${run.join(' ')}"`;

function toMatch(pattern: Pattern): string {
  return pattern.tail.length > 0
    ? `NEAR(${quote(pattern.head)} ${quote(pattern.tail)}, ${GAP})`
    : quote(pattern.head);
}

/**
 * The FTS5 MATCH string for what a person typed, or null if nothing in it can be searched.
 * Words between spaces must all occur, each as an unbroken run of clusters; "…" keeps words together.
 */
export function toMatchQuery(query: string, options: MatchOptions = {}): string | null {
  const phrases = splitPhrases(query).filter((phrase) => exactPatterns(phrase).length > 0);
  if (phrases.length === 0) return null;
  const clauses = phrases.map((phrase, at) => {
    const goesOn = options.prefix === true && at === phrases.length - 1;
    const exact = exactPatterns(phrase, options.alsoAs?.(phrase)).map(
      (pattern) => toMatch(pattern) + (goesOn ? '*' : ''),
    );
    const fuzzy = options.fuzzy === true ? fuzzyPatterns(phrase).map(toMatch) : [];
    const all = [...new Set([...exact, ...fuzzy])];
    return all.length > 1 ? `(${all.join(' OR ')})` : (all[0] ?? '');
  });
  return clauses.join(' AND ');
}

function matchRun(tokens: readonly Token[], at: number, run: readonly string[], goesOn = false) {
  return run.every((text, i) => {
    const token = tokens[at + i]?.text;
    return token === text || (goesOn && i === run.length - 1 && token?.startsWith(text) === true);
  });
}

/** The index after the last token of the pattern when it begins at `at`, or -1. */
function matchPattern(tokens: readonly Token[], at: number, pattern: Pattern, goesOn = false) {
  const { head, tail } = pattern;
  if (!matchRun(tokens, at, head, goesOn)) return -1;
  if (tail.length === 0) return at + head.length;
  for (let gap = 0; gap <= GAP; gap++) {
    const next = at + head.length + gap;
    if (matchRun(tokens, next, tail)) return next + tail.length;
  }
  return -1;
}

function findPatterns(
  tokens: readonly Token[],
  patterns: readonly Pattern[],
  kind: FoundRange['kind'],
  goesOn: boolean,
): FoundRange[] {
  const found: FoundRange[] = [];
  let at = 0;
  while (at < tokens.length) {
    const ends = patterns.map((pattern) => matchPattern(tokens, at, pattern, goesOn));
    const end = Math.max(-1, ...ends);
    const first = tokens[at];
    const last = tokens[end - 1];
    if (end > at && first && last) found.push({ start: first.start, end: last.end, kind });
    at = end > at ? end : at + 1;
  }
  return found;
}

/**
 * Where a search stands in a text, as offsets in the ORIGINAL text, in reading order. A phrase that
 * stands nowhere exactly is looked for with one cluster off. The same rules as `toMatchQuery`.
 */
export function findInText(
  text: string,
  query: string,
  options: Pick<MatchOptions, 'prefix' | 'alsoAs'> = {},
): FoundRange[] {
  const tokens = tokenise(text);
  const phrases = splitPhrases(query);
  const found = phrases.flatMap((phrase, at) => {
    const goesOn = options.prefix === true && at === phrases.length - 1;
    const patterns = exactPatterns(phrase, options.alsoAs?.(phrase));
    const exact = findPatterns(tokens, patterns, 'exact', goesOn);
    return exact.length > 0 ? exact : findPatterns(tokens, fuzzyPatterns(phrase), 'fuzzy', false);
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
