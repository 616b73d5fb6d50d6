// Reads a form that an office wrote as a file: the definition, or everything that is wrong with it, by line.
import type { z } from 'zod';
import { HEAD } from '../definitions/blocks.ts';
import { type Cell, columnsOf, FormDefinition, fieldsOf } from '../form.ts';
import { type Fault, findFaults } from '../soundness.ts';
import type { FileFaultCode } from './fault-codes.ts';
import { type Located, placeAt, readJson } from './json-places.ts';

/** `word` is what the sentence names: a property, an id, the revision that is awaited. */
export type FileFault = { line: number; column: number; code: FileFaultCode; word: string };
export type ReadFormFile = { ok: true; form: FormDefinition } | { ok: false; faults: FileFault[] };

/** The forms there are already: those of the app, and those the office loaded, all revisions. */
export type KnownForms = { own: readonly FormDefinition[]; loaded: readonly FormDefinition[] };

/** Told at once; who has more begins with these. */
const MOST = 30;

type At = { offset: number; code: FileFaultCode; word: string };
type Issue = z.core.$ZodIssue;

/** The deepest value on a path that is there. */
function follow(root: Located, path: readonly PropertyKey[]): Located {
  let here = root;
  for (const step of path) {
    const next = here.children.get(step as string | number);
    if (!next) break;
    here = next;
  }
  return here;
}

const LANGUAGES: readonly unknown[] = ['en', 'km'];
const RULES: readonly unknown[] = ['shownWhen', 'neededWhen', 'formula', 'when'];

function codeOf(issue: Issue, value: unknown): FileFaultCode {
  const last = issue.path.at(-1);
  if (issue.path.some((step) => RULES.includes(step))) return 'rule-unreadable';
  if (LANGUAGES.includes(last) && (value === undefined || value === '')) return 'language-missing';
  if (value === undefined) return 'missing';
  if (issue.code === 'invalid_union') return 'type-unknown';
  return issue.code === 'invalid_format' ? 'id-malformed' : 'value-not-allowed';
}

/** Where an issue of the schema stands: at the value, or at what should hold a missing one. */
function locateIssue(root: Located, issue: Issue): At[] {
  const here = follow(root, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((word) => {
      return { offset: here.keys.get(word) ?? here.offset, code: 'word-unknown', word };
    });
  const last = issue.path.at(-1);
  const holder = follow(root, issue.path.slice(0, -1));
  const value = holder.children.get(last as string | number)?.value;
  const code = codeOf(issue, value);
  const named = typeof value === 'string' && value !== '' ? value : String(last ?? '');
  return [{ offset: here.offset, code, word: named }];
}

/** Values with this id, wherever they stand below; in the order of the file. */
function withId(here: Located, id: string): Located[] {
  if (here.children.get('id')?.value === id) return [here];
  return [...here.children.values()].flatMap((child) => withId(child, id));
}

/** The value that the soundness check names by ids, `people.sex`; the second one when an id is used twice. */
function locateFault(root: Located, { at, code }: Fault): At {
  const ids = at.split('.');
  const sections = root.children.get('sections') ?? root;
  let places = withId(sections, ids[0] ?? '');
  for (const id of ids.slice(1))
    places = places.flatMap((place) =>
      [...place.children.values()].flatMap((child) => withId(child, id)),
    );
  const place = (code === 'id-twice' ? places.at(-1) : places[0]) ?? root;
  return { offset: (place.children.get('id') ?? place).offset, code, word: at };
}

/** Rows of another form can be chosen from or continued only when that form has them. */
function findSourceFaults(form: FormDefinition, known: KnownForms): Fault[] {
  const all = [...known.own, ...known.loaded, form];
  const columnsIn = (source: { form: string; rows: string }) => {
    const fields = all.filter(({ id }) => id === source.form).flatMap(fieldsOf);
    return fields
      .filter(({ id, type }) => id === source.rows && type === 'rows')
      .flatMap(columnsOf);
  };
  const unknown = (at: string): Fault[] => [{ at, code: 'source-unknown' }];
  return fieldsOf(form).flatMap((field): Fault[] => {
    const linked = (cell: Cell, at: string) =>
      cell.type === 'link' && !columnsIn(cell.to).some(({ id }) => id === cell.to.column)
        ? unknown(at)
        : [];
    const seeded =
      field.type === 'rows' && field.seed && columnsIn(field.seed).length === 0
        ? unknown(field.id)
        : [];
    return [
      ...seeded,
      ...(field.type === 'rows' || field.type === 'table' ? [] : linked(field, field.id)),
      ...columnsOf(field).flatMap((column) => linked(column, `${field.id}.${column.id}`)),
    ];
  });
}

/** Forms of the app stay what they are; a form of the office goes on revision by revision. */
function findNumberFault(root: Located, form: FormDefinition, known: KnownForms): At[] {
  const offsetOf = (name: string) => follow(root, [name]).offset;
  if (known.own.some(({ id }) => id === form.id))
    return [{ offset: offsetOf('id'), code: 'id-of-the-app', word: form.id }];
  const same = known.loaded.filter(({ id }) => id === form.id);
  const next = Math.max(0, ...same.map(({ revision }) => revision)) + 1;
  if (form.revision === next) return [];
  return [{ offset: offsetOf('revision'), code: 'revision-not-next', word: String(next) }];
}

/**
 * The form in a file, with the heading that every form has, or its first faults in the order of the
 * file. See docs/form-files.md for the format.
 */
export function readFormFile(text: string, known: KnownForms): ReadFormFile {
  const refuse = (found: readonly At[]): ReadFormFile => {
    const faults = found
      .toSorted((a, b) => a.offset - b.offset)
      .slice(0, MOST)
      .map(({ offset, code, word }) => ({ ...placeAt(text, offset), code, word }));
    return { ok: false, faults };
  };
  const json = readJson(text.replace(/^\uFEFF/, ' '));
  if (!json.ok) return refuse([{ ...json.fault, word: '' }]);
  const parsed = FormDefinition.safeParse(json.root.value);
  if (!parsed.success)
    return refuse(parsed.error.issues.flatMap((issue) => locateIssue(json.root, issue)));
  const form = { ...parsed.data, sections: [HEAD, ...parsed.data.sections] };
  const faults = [...findFaults(form), ...findSourceFaults(form, known)];
  const found = [
    ...faults.map((fault) => locateFault(json.root, fault)),
    ...findNumberFault(json.root, form, known),
  ];
  return found.length > 0 ? refuse(found) : { ok: true, form };
}
