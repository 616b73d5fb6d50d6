// Is a form definition sound? Ids once, words in both languages, rules that look at what is asked and
// never in a circle. The forms of the app and those an office loads are held to the same.
import { type Cell, columnsOf, type Field, type FormDefinition, fieldsOf } from './form.ts';
import type { Formula } from './formula.ts';
import { optionsFor } from './lists.ts';
import { type FieldRule, partsOf, type RowsRule, type Rule } from './rules.ts';

/** What is wrong with a definition, in words of the app's translations. */
export type FaultCode =
  | 'id-twice'
  | 'khmer-missing'
  | 'hidden-character'
  | 'options-missing'
  | 'two-option-sources'
  | 'list-unknown'
  | 'source-unknown'
  | 'rule-field-unknown'
  | 'rule-option-unknown'
  | 'rule-in-a-circle'
  | 'or-else-unknown'
  | 'formula-field-unknown'
  | 'calc-without-source'
  | 'levels-missing'
  | 'about-unknown'
  | 'sheet-unknown';

/** `at` is the path of the field in the definition: `people.sex`. */
export type Fault = { at: string; code: FaultCode };

/** `peers` stand beside it; `siblings` are those and, for a column, the questions of the form. */
type Placed = {
  at: string;
  field: Field;
  peers: readonly Field[];
  siblings: readonly Field[];
};
type Asker = Pick<Placed, 'at' | 'siblings'>;

const KHMER = /[\u1780-\u17B3]/;
/** Zero-width characters and deprecated vowels: seen by a search, not by a person. */
const HIDDEN = /[\u200B-\u200D\u17A3\u17A4\uFEFF]/;

function place(form: FormDefinition): Placed[] {
  const fields = fieldsOf(form);
  return fields.flatMap((field) => [
    { at: field.id, field, peers: fields, siblings: fields },
    ...columnsOf(field).map((column) => ({
      at: `${field.id}.${column.id}`,
      field: column,
      peers: columnsOf(field),
      siblings: [...columnsOf(field), ...fields],
    })),
  ]);
}

/** What can be chosen in a field that brings its own options or levels, or in a row of a table. */
function offeredBy(field: Field): { id: string }[][] {
  if (field.type === 'choice' || field.type === 'choices') return [optionsFor(field)];
  if (field.type === 'score') return field.levels === 'row' ? [] : [field.levels];
  return field.type === 'table' ? field.rows.map(({ levels }) => levels ?? []) : [];
}

function findTwice(form: FormDefinition): Fault[] {
  const lists = [
    ...place(form).flatMap(({ at, field }) =>
      offeredBy(field).map((list) => list.map(({ id }) => ({ id, at: `${at}.${id}` }))),
    ),
    fieldsOf(form).map(({ id }) => ({ id, at: id })),
    form.sections.map(({ id }) => ({ id, at: id })),
    ...fieldsOf(form).flatMap((field) => [
      columnsOf(field).map(({ id }) => ({ id, at: `${field.id}.${id}` })),
      field.type === 'table' ? field.rows.map(({ id }) => ({ id, at: `${field.id}.${id}` })) : [],
    ]),
  ];
  return lists.flatMap((list) =>
    list
      .filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
      .map(({ at }): Fault => ({ at, code: 'id-twice' })),
  );
}

/** Every line in two languages, wherever it stands in the definition. */
function findSilent(value: unknown, at: string): Fault[] {
  if (Array.isArray(value)) return value.flatMap((one) => findSilent(one, at));
  if (typeof value !== 'object' || value === null) return [];
  const { km, en, id } = value as { km?: unknown; en?: unknown; id?: unknown };
  if (typeof km === 'string' && typeof en === 'string') {
    if (HIDDEN.test(km) || HIDDEN.test(en)) return [{ at, code: 'hidden-character' }];
    const isSign = !/[A-Za-z]/.test(en);
    return KHMER.test(km) || isSign ? [] : [{ at, code: 'khmer-missing' }];
  }
  const inside = typeof id === 'string' && at !== '' ? `${at}.${id}` : ((id as string) ?? at);
  return Object.values(value).flatMap((one) => findSilent(one, inside));
}

function findRuleFaults(rule: Rule | undefined, { at, siblings }: Asker): Fault[] {
  return (rule ? partsOf(rule) : []).flatMap((part): Fault[] => {
    if ('rows' in part) return findRowsFaults(part, { at, siblings });
    const asked = siblings.find(({ id }) => id === part.field);
    if (!asked) return [{ at, code: 'rule-field-unknown' }];
    return isAskable(asked, part) ? [] : [{ at, code: 'rule-option-unknown' }];
  });
}

/** Rows of a table are shown by what stands in the form. */
function findTableFaults({ at, field, peers }: Placed): Fault[] {
  if (field.type !== 'table') return [];
  return field.rows.flatMap(({ id, shownWhen }) =>
    findRuleFaults(shownWhen, { at: `${at}.${id}`, siblings: peers }),
  );
}

function findRowsFaults({ rows, among = [], some }: RowsRule, { at, siblings }: Asker): Fault[] {
  const asked = siblings.find(({ id }) => id === rows);
  if (asked?.type !== 'rows' && asked?.type !== 'table')
    return [{ at, code: 'rule-field-unknown' }];
  const known = asked.type === 'table' ? asked.rows : [];
  if (!among.every((id) => hasId(known, id))) return [{ at, code: 'rule-option-unknown' }];
  return findRuleFaults(some, { at, siblings: [...asked.columns, ...siblings] });
}

/** Can the answer to this field ever be what the rule asks for? */
function isAskable(asked: Field, part: FieldRule): boolean {
  if ('filled' in part) return asked.type !== 'calc';
  if ('atLeast' in part || 'atMost' in part) return asked.type === 'num' || asked.type === 'score';
  const wanted = 'is' in part ? part.is : part.isNot;
  if (asked.type === 'yn') return wanted.every((one) => ['yes', 'no', 'unknown'].includes(one));
  if (asked.type === 'check') return wanted.every((one) => one === 'yes');
  if (asked.type === 'score')
    return (
      asked.levels === 'row' || wanted.every((one) => hasId(asked.levels as { id: string }[], one))
    );
  if (asked.type !== 'choice' && asked.type !== 'choices') return false;
  return wanted.every((one) => hasId(optionsFor(asked), one));
}

const hasId = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id);

/** A field that is shown only by its own answer, through however many others, can never be asked. */
function findCircles(placed: readonly Placed[]): Fault[] {
  const asks = new Map(
    placed.map(({ at, field }) => {
      const row = at.includes('.') ? at.slice(0, at.indexOf('.')) : null;
      const parts = field.shownWhen ? partsOf(field.shownWhen) : [];
      const seen = parts.map((part) => {
        const asked = 'rows' in part ? part.rows : part.field;
        const inRow = row === null ? '' : `${row}.${asked}`;
        return placed.some((one) => one.at === inRow) ? inRow : asked;
      });
      return [at, seen] as const;
    }),
  );
  const leadsTo = (from: string, goal: string, visited: ReadonlySet<string>): boolean =>
    (asks.get(from) ?? []).some(
      (next) =>
        next === goal || (!visited.has(next) && leadsTo(next, goal, new Set([...visited, next]))),
    );
  return [...asks.keys()]
    .filter((at) => leadsTo(at, at, new Set([at])))
    .map((at) => ({ at, code: 'rule-in-a-circle' }));
}

function findChoiceFaults({ at, field }: Placed): Fault[] {
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  if (field.list !== undefined && field.options !== undefined)
    return [{ at, code: 'two-option-sources' }];
  if (field.list !== undefined && optionsFor(field).length === 0)
    return [{ at, code: 'list-unknown' }];
  return optionsFor(field).length < 2 ? [{ at, code: 'options-missing' }] : [];
}

function findCalcFaults({ at, field, siblings }: Placed): Fault[] {
  if (field.type !== 'calc') return [];
  if ((field.shows === undefined) === (field.formula === undefined))
    return [{ at, code: 'calc-without-source' }];
  return field.formula ? findFormulaFaults(field.formula, { at, siblings }) : [];
}

/** Everything a formula reads must be there and be a number; rows are read by their columns first. */
function findFormulaFaults(formula: Formula, { at, siblings }: Asker): Fault[] {
  const unknown: Fault[] = [{ at, code: 'formula-field-unknown' }];
  const inside = (part: Formula) => findFormulaFaults(part, { at, siblings });
  if ('number' in formula) return [];
  if ('add' in formula) return formula.add.flatMap(inside);
  if ('minus' in formula) return formula.minus.flatMap(inside);
  if ('times' in formula) return formula.times.flatMap(inside);
  if ('field' in formula) {
    const read = siblings.find(({ id }) => id === formula.field);
    return read && ['num', 'money', 'score', 'calc'].includes(read.type) ? [] : unknown;
  }
  const rows = siblings.find(({ id }) => id === ('sum' in formula ? formula.sum : formula.count));
  if (rows?.type !== 'rows' && rows?.type !== 'table') return unknown;
  const within = { at, siblings: [...rows.columns, ...siblings] };
  return 'sum' in formula
    ? findFormulaFaults(formula.of, within)
    : findRuleFaults(formula.when, within);
}

function findLevelFaults(form: FormDefinition): Fault[] {
  return fieldsOf(form).flatMap((field): Fault[] => {
    if (field.type === 'score' && field.levels === 'row')
      return [{ at: field.id, code: 'levels-missing' }];
    const needsLevels = columnsOf(field).some(
      (column: Cell) => column.type === 'score' && column.levels === 'row',
    );
    if (!needsLevels) return [];
    const complete = field.type === 'table' && field.rows.every(({ levels }) => levels);
    return complete ? [] : [{ at: field.id, code: 'levels-missing' }];
  });
}

/** What the one page of a form, or a mark on people, names must be there; each question once. */
function findSheetFaults(form: FormDefinition): Fault[] {
  const fields = fieldsOf(form);
  const placed = form.sheet?.lines.flat(2) ?? [];
  const isField = (id: string) => fields.some((field) => field.id === id);
  const wrong = [
    ...placed.filter((id, at) => !isField(id) || placed.indexOf(id) < at),
    ...(form.sheet?.asLast ?? []).filter((id) => !isField(id)),
    ...(form.sheet?.apart && !hasId(form.sections, form.sheet.apart) ? [form.sheet.apart] : []),
    ...fields.flatMap((field) => {
      const { marks } = { marks: undefined, ...field };
      const marked = fields.find(({ id }) => id === marks);
      return marks !== undefined && marked?.type !== 'people' ? [field.id] : [];
    }),
  ];
  return wrong.map((at) => ({ at, code: 'sheet-unknown' }));
}

/** Everything that is wrong with a definition, in reading order; none when it may be used. */
export function findFaults(form: FormDefinition): Fault[] {
  const placed = place(form);
  const about = fieldsOf(form).some(({ id, type }) => id === form.about && type === 'person');
  return [
    ...findTwice(form),
    ...findSilent([form.title, form.purpose], form.id),
    ...form.sections.flatMap(({ id, title, fields }) => [
      ...findSilent(title, id),
      ...findSilent(fields, ''),
    ]),
    ...(form.about !== undefined && !about
      ? [{ at: form.about, code: 'about-unknown' } as const]
      : []),
    ...placed.flatMap((one): Fault[] => {
      const { at, field, peers } = one;
      const other = field.orElse;
      return [
        ...findChoiceFaults(one),
        ...findRuleFaults(field.shownWhen, one),
        ...findRuleFaults(field.neededWhen, one),
        ...findTableFaults(one),
        ...findCalcFaults(one),
        ...(other !== undefined && !peers.some(({ id }) => id === other)
          ? [{ at, code: 'or-else-unknown' } as const]
          : []),
      ];
    }),
    ...findLevelFaults(form),
    ...findSheetFaults(form),
    ...findCircles(placed),
  ];
}
