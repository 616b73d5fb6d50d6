// Family trees on the screen: of an office, in pencil, and of one child alone. The record answers as main does.
import type { Input, Output } from '#contract/calls.ts';
import type { DrawingView } from '#contract/drawings.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { canonicalLink, checkLink } from '#domain/people/relations.ts';
import { kin, type Sample, samples } from '../../drawings/samples/family-tree.ts';
import { beforeIt } from './drawing.ts';
import { caseView, id } from './office.ts';
import { intake } from './papers.ts';
import type { Shown } from './shown.ts';
import { type Answers, type Opened, Refusal } from './window.ts';

type Relation = DrawingView['facts']['relations'][number];

const DRAWING = id(8200);
const AT = Date.UTC(2026, 10, 18, 3, 20);

export function sampleOf(name: string): Sample {
  const sample = samples.find((one) => one.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  return sample;
}

export function treeView(sample: Sample, own: Partial<DrawingView> = {}): DrawingView {
  const { items, details, facts, personId } = sample;
  return {
    head: {
      ...{ id: DRAWING, tool: 'family-tree', thread: DRAWING, version: 1, state: 'draft' },
      ...{ held: details.held, personId, restricted: false, hidden: false, author: id(1) },
      changedAt: AT,
    },
    ...{ caseId: caseView.row.id, code: caseView.row.code, step: 2, rev: id(8201), mayEdit: true },
    ...{ details, facts, items: [...items], offers: [], before: null, hash: null, papers: [] },
    ...own,
  };
}

const directory: Output<'office.directory'>['entries'] = [
  {
    ...{
      id: id(8301),
      kind: 'facilities',
      nameKm: 'ពន្ធនាគារខេត្តសៀមរាប',
      nameLatin: 'Siem Reap prison',
    },
    ...{ details: { phone: '012 000 111' }, active: true, rev: id(8302) },
  },
  {
    ...{ id: id(8303), kind: 'providers', nameKm: 'មណ្ឌលស្រីស្រស់', nameLatin: 'Srey Sros centre' },
    ...{ details: { place: 'ក្រុងសៀមរាប' }, active: true, rev: id(8304) },
  },
];

export function treeAnswers(view: () => DrawingView): Answers {
  const [first] = caseView.chronology;
  const drawn = { ...first, id: DRAWING, kind: 'drawing', form: 'family-tree', state: 'draft' };
  return {
    'cases.view': () => ({ ...caseView, chronology: [drawn] }),
    'cases.matches': () => ({ matches: [] }),
    'office.directory': () => ({ entries: directory }),
    'drawings.view': view,
    'drawings.news': () => ({ news: null }),
    'drawings.change': (input) => ({ rev: input.cmd, savedAt: AT }),
    'people.save': (input) => ({ rev: input.cmd }),
    'people.relate': (input) => ({ rev: input.cmd }),
    'forms.start': () => intake,
    'forms.view': () => intake,
  };
}

/** The facts of a case as the record has them, changed by the same calls; `tell` says that they did. */
export function makeRecord(view: DrawingView, tell: () => void): Answers {
  const facts = structuredClone(view.facts);
  const taken = new Map<string, Relation[]>();
  const told = (rev: string) => {
    tell();
    return { rev };
  };
  type Tie = Omit<Input<'people.relate'>, 'cmd' | 'caseId'>;
  const relate = (tie: Tie, rev: string) => {
    const { id: relation, from, to, kind, start, end, replaces } = tie;
    const others = facts.relations.filter((one) => one.id !== replaces);
    const problem = checkLink({ from, to, kind }, others);
    if (problem) throw new Refusal('invalid-input', { problem, tried: { from, to, kind } });
    const link = { ...canonicalLink({ from, to, kind }), id: relation, start, end, rev };
    facts.relations.splice(0, facts.relations.length, ...others, link as Relation);
  };
  return {
    ...treeAnswers(() => ({ ...view, facts: structuredClone(facts) })),
    'people.save': ({ id: member, personId, person, roles, relation, cmd, links = [] }) => {
      const known = facts.people.find((one) => one.personId === personId);
      const fields = Object.fromEntries(
        Object.entries(person).filter(([, value]) => value !== undefined),
      );
      const next = {
        ...(known ?? kin(0, ['', '', 'u', ''])),
        ...fields,
        personId,
        roles,
        relation,
      };
      const saved = { ...next, id: member, rev: cmd, personRev: cmd };
      if (known) facts.people.splice(facts.people.indexOf(known), 1, saved);
      else facts.people.push(saved);
      for (const link of links) relate({ ...link, start: null, end: null, replaces: null }, cmd);
      return told(cmd);
    },
    'people.relate': ({ cmd, ...tie }) => {
      relate(tie, cmd);
      return told(cmd);
    },
    'people.unrelate': ({ id: relation, cmd }) => {
      facts.relations = facts.relations.filter((one) => one.id !== relation);
      return told(cmd);
    },
    'people.takeOut': ({ id: member, cmd }) => {
      const one = facts.people.find((each) => each.id === member);
      if (!one) throw new Refusal('not-found');
      const isOwn = ({ from, to }: Relation) => [from, to].includes(one.personId);
      taken.set(cmd, facts.relations.filter(isOwn));
      facts.relations = facts.relations.filter((tie) => !isOwn(tie));
      Object.assign(one, { relation: one.relation === '' ? '' : 'other', rev: cmd });
      return told(cmd);
    },
    'people.putBack': ({ id: member, cmd, takenOut, relation }) => {
      const one = facts.people.find((each) => each.id === member);
      facts.relations.push(...(taken.get(takenOut) ?? []));
      Object.assign(one ?? {}, { relation, rev: cmd });
      return told(cmd);
    },
    'households.save': ({ id: household, place, members, cmd }) => {
      const others = facts.households.filter((one) => one.id !== household);
      facts.households = [...others, { id: household, ...place, members, rev: cmd }];
      return told(cmd);
    },
  };
}

export async function openTree({ page }: Opened): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.casehead').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tree-list').waitFor();
}

const start = { state: 'unlocked' } as const;
const mom = treeView(sampleOf('grandmother-mom'));
/** The same family at a second visit: of what is around it one is new, and one is nearer now. */
const bonds = [{ person: null, strength: 'weak', flow: 'in' }];
const systems = mom.items.filter(({ kind }) => kind === 'system');
const again = treeView(sampleOf('grandmother-mom'), {
  head: { ...mom.head, version: 2 },
  before: {
    ...beforeIt(sampleOf('grandmother-mom')),
    held: exactDay('2026-05-12'),
    items: mom.items.flatMap((item) => {
      if (item === systems[1]) return [];
      return item === systems[0] ? [{ ...item, content: { ...item.content, bonds } }] : [item];
    }),
  },
});
const pencil = treeView(sampleOf('at-1-in-pencil'));

export const familyTreeScreens: readonly Shown[] = [
  {
    name: 'family-tree',
    start,
    answers: treeAnswers(() => mom),
    reach: async (opened) => {
      await openTree(opened);
      await opened.page.locator('.tree-list [data-row]').first().click();
    },
  },
  {
    name: 'family-tree-adding',
    start,
    answers: treeAnswers(() => pencil),
    reach: async (opened) => {
      await openTree(opened);
      await opened.page.keyboard.press('b');
      await opened.page.keyboard.type('សុខ');
    },
  },
  {
    name: 'family-tree-eco-map',
    start,
    answers: treeAnswers(() => mom),
    reach: async (opened) => {
      await openTree(opened);
      await opened.page.keyboard.press('m');
      await opened.page.locator('.tree-list [data-row]').last().click();
    },
  },
  {
    name: 'family-tree-eco-map-compared',
    start,
    answers: treeAnswers(() => again),
    reach: async (opened) => {
      await openTree(opened);
      for (const key of ['m', 'v']) await opened.page.keyboard.press(key);
    },
  },
];
