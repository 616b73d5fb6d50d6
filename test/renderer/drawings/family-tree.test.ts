// The family tree as a picture: the same every time, every sign in its place, nothing over anything else.
import fc from 'fast-check';
import { isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#domain/khmer/format.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import { RelationKind } from '#domain/people/relations.ts';
import { familyTree } from '../../../renderer/drawings/family-tree/family-tree.ts';
import { laidOut } from '../../../renderer/drawings/family-tree/laid-out.ts';
import { ageIn, yearsIn } from '../../../renderer/drawings/family-tree/names.ts';
import type { MarkParts } from '../../../renderer/drawings/family-tree/person-mark.tsx';
import { isToldAlike } from '../../../renderer/drawings/family-tree/told-alike.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { sceneOf as familyScene } from '../../drawings/families/as-scene.ts';
import { NAMED } from '../../drawings/families/named.ts';
import {
  details,
  drawn,
  kin,
  personId,
  type Sample,
  samples,
  tie,
} from '../../drawings/samples/family-tree.ts';

beforeAll(() => prepareTexts('km'));

const sceneOf = (sample: Omit<Sample, 'name'>, part: Partial<Scene> = {}): Scene => {
  const { items, facts } = sample;
  const language: Language = 'km';
  const own = { items, details: sample.details, facts, personId: sample.personId };
  return { ...own, language, measure: roughMeasure, ...part };
};
const svg = (view: string, scene: Scene) => renderToStaticMarkup(familyTree.picture(view)(scene));
const sampleOf = (name: string) => {
  const sample = samples.find((one) => one.name === name);
  if (!sample) throw new Error(name);
  return sample;
};

type Drawn = { mark?: MarkParts; children?: ReactNode };
const marksUnder = (node: ReactNode): MarkParts[] => {
  if (Array.isArray(node)) return node.flatMap(marksUnder);
  if (!isValidElement<Drawn>(node)) return [];
  return node.props.mark ? [node.props.mark] : marksUnder(node.props.children);
};
/** What each person's sign is drawn of: it is drawn anew when it is not the same object. */
const marksIn = (scene: Scene) =>
  new Map(marksUnder(familyTree.picture('tree')(scene)).map((mark) => [mark.id, mark]));
const textOf = (picture: string) => picture.replace(/<[^>]+>/g, '|');
const legendOf = (scene: Scene, view = 'tree') =>
  familyTree.legend(scene, view).map(({ id }) => id);

describe('The picture of a family', () => {
  test.each(samples.map((sample) => [sample.name, sample] as const))(
    '"%s" is drawn as it was the last time, in both languages',
    async (name, sample) => {
      for (const language of ['km', 'en'] as const)
        for (const view of ['tree', 'eco-map']) {
          const file = `./golden/family-tree/${name}.${view}.${language}.svg`;
          await expect(svg(view, sceneOf(sample, { language }))).toMatchFileSnapshot(file);
        }
    },
  );

  test('tells with signs who is in prison and until when, who cares, who is away, who has died', () => {
    const scene = sceneOf(sampleOf('grandmother-mom'), { language: 'en' });
    const said = textOf(svg('tree', scene));
    for (const text of ['Sok Dara', 'until 2028', '1948–1998', '1952–', 'm. 1975', 'sep. 2018'])
      expect(said).toContain(text);
    expect(legendOf(scene)).toEqual([
      ...['male', 'female', 'index', 'home', 'carer', 'prison', 'away', 'died'],
      ...['married', 'together', 'separated', 'foster', 'close', 'hostile'],
    ]);
  });

  test('has no sign in the legend that it does not use, and all that it uses', () => {
    expect(legendOf(sceneOf(sampleOf('one-child-alone')))).toEqual(['female', 'index']);
    const all = legendOf(sceneOf(sampleOf('every-sign')));
    for (const id of [
      'adopted',
      'kinCare',
      'widowed',
      'divorced',
      'identical',
      'abortion',
      'cutoff',
    ])
      expect(all).toContain(id);
  });

  test('says nothing of somebody who asked not to be recorded but that they are there', () => {
    const said = textOf(svg('tree', sceneOf(sampleOf('every-sign'), { language: 'en' })));
    expect(said).not.toContain('Nary');
    expect(said.replace(/[|\s]+/g, ' ')).toContain('not recorded at their wish');
    expect(legendOf(sceneOf(sampleOf('every-sign')))).not.toContain('distant');
  });

  test('a twin of the register hangs with the child, identical ones beside each other, from where their lines meet', () => {
    const scene = sceneOf(sampleOf('every-sign'));
    const { layout } = laidOut(scene, false);
    const [child, other, brother] = [40, 42, 41].map((one) => personId(one));
    const row = layout.rows.find((ids) => ids.includes(child ?? '')) ?? [];
    const first = row.indexOf(child ?? '');
    expect(row.slice(first, first + 3)).toEqual([child, other, brother]);
    const own = layout.descents.find(({ children }) => children.includes(child ?? ''));
    const begins = [child, other, brother].map(
      (id) => own?.drops.find((drop) => drop.child === id)?.points[0],
    );
    expect(begins[1]).toEqual(begins[0]);
    expect(begins[2]).toEqual(begins[0]);
    const bar = own?.lines.at(-1) ?? [];
    expect(bar[0]?.[0]).toBe(begins[0]?.[0]);
    expect(legendOf(scene)).toEqual(expect.arrayContaining(['twins', 'identical']));
  });

  test('the lines of a couple who are kin are told in the legend', () => {
    const legend = (name: keyof typeof NAMED) =>
      legendOf(familyScene(NAMED[name], 'en', roughMeasure));
    expect(legend('cousins')).toContain('kin');
    expect(legend('grandmother')).not.toContain('kin');
  });

  test('tells people by what they are to the child while names are hidden', () => {
    const scene = sceneOf(sampleOf('grandmother-mom'), { hidesNames: true });
    const said = textOf(svg('tree', scene));
    expect(said).not.toContain('បុប្ផា');
    expect(said).toContain('ម្ដាយ');
  });

  test('shows the dead as the family wishes: a cross, a small one, or a name in grey', () => {
    const sample = sampleOf('grandmother-mom');
    const as = (dead: string) =>
      svg('tree', sceneOf({ ...sample, items: [drawn(90, 'wish', { dead })] }));
    const pictures = ['cross', 'small-cross', 'grey'].map(as);
    expect(new Set(pictures).size).toBe(3);
    expect(
      legendOf(sceneOf({ ...sample, items: [drawn(90, 'wish', { dead: 'grey' })] })),
    ).toContain('diedGrey');
  });

  test('warns of a child who is older than the mother, and draws both', () => {
    const people = [
      kin(1, ['', 'Mother', 'f', '2012']),
      kin(2, ['', 'Child', 'm', '2010', { roles: ['main-child'], relation: 'self' }]),
    ];
    const facts = { people, relations: [tie(1, 'parent-birth', 2)], households: [] };
    const scene = sceneOf({ items: [], details, facts, personId: personId(2) }, { language: 'en' });
    expect(legendOf(scene)).toContain('warning');
    expect(textOf(svg('tree', scene))).toContain('Mother');
  });

  test('of an eco-map tells every sign in it: who, whose household, how strong, who helps', () => {
    expect(legendOf(sceneOf(sampleOf('grandmother-mom')), 'eco-map')).toEqual([
      ...['male', 'female', 'index', 'prison', 'household'],
      ...['strong', 'ordinary', 'weak', 'stressful', 'flow'],
    ]);
    expect(legendOf(sceneOf(sampleOf('one-child-alone')), 'eco-map')).toEqual([
      ...['female', 'index', 'household'],
    ]);
  });

  test('marks what is new since the last time with a word', () => {
    const sample = sampleOf('grandmother-mom');
    const of = new Map([[sample.items[2]?.thread ?? '', 'new' as const]]);
    const scene = sceneOf(sample, { language: 'en', changes: { of, gone: [] } });
    expect(textOf(svg('eco-map', scene))).toContain('|new|');
  });

  test('is the same picture whoever is chosen, and lays nothing out again for it', () => {
    const scene = sceneOf(sampleOf('grandmother-mom'));
    const first = laidOut(scene, false).layout;
    svg('tree', scene);
    expect(laidOut({ ...scene, details: { ...scene.details } }, false).layout).toBe(first);
    const tied = [
      ...scene.items,
      drawn(91, 'tie', { from: personId(0), to: personId(7), line: 'fused' }),
    ];
    expect(laidOut({ ...scene, items: tied }, false).layout).toBe(first);
  });

  test('tells nothing otherwise when somebody is only pushed: neither row nor letter is drawn anew', () => {
    const sample = sampleOf('grandmother-mom');
    const before = sceneOf(sample);
    const pushed = (dx: number, part: Partial<Scene> = {}) => {
      const items = [...sample.items, drawn(92, 'nudge', { person: personId(9), dx })];
      return { ...before, items, ...part };
    };
    expect(isToldAlike(before, pushed(12))).toBe(true);
    expect(isToldAlike(before, pushed(12, { hidesNames: true }))).toBe(false);
    expect(isToldAlike(before, pushed(12, { facts: { ...before.facts } }))).toBe(false);
    expect(isToldAlike(before, { ...before, items: before.items.slice(1) })).toBe(false);
    const touch = { here: null, onHere: () => {} };
    const sheet = (scene: Scene) =>
      (familyTree.picture('tree')(scene, touch).props as { viewBox: string }).viewBox;
    expect(sheet(pushed(12))).toBe(sheet(before));
  });

  test('draws only those anew who moved when somebody is pushed, and their sign and name not at all', () => {
    const sample = sampleOf('grandmother-mom');
    const before = sceneOf(sample);
    const items = [...sample.items, drawn(92, 'nudge', { person: personId(3), dx: 60 })];
    const was = marksIn(before);
    const now = marksIn({ ...before, items });
    const stayed = [...now].filter(
      ([id, { x, y }]) => was.get(id)?.x === x && was.get(id)?.y === y,
    );
    expect(stayed.length).toBeGreaterThan(0);
    expect(stayed.length).toBeLessThan(now.size);
    for (const [id, mark] of stayed) expect(mark).toBe(was.get(id));
    for (const [id, { figure, label }] of now) {
      expect(figure).toBe(was.get(id)?.figure);
      expect(label).toBe(was.get(id)?.label);
    }
  });

  test('moves somebody who was nudged, and nobody to another row', () => {
    const sample = sampleOf('grandmother-mom');
    const before = laidOut(sceneOf(sample), false).layout;
    const items = [...sample.items, drawn(92, 'nudge', { person: personId(9), dx: 60 })];
    const after = laidOut(sceneOf({ ...sample, items }), false).layout;
    const xOf = ({ places }: typeof before, at: number) => places.get(personId(at))?.x ?? 0;
    const [was, is] = [before, after].map((one) => xOf(one, 9) - xOf(one, 8));
    expect((is ?? 0) - (was ?? 0)).toBeCloseTo(60, 0);
    expect(after.rows).toEqual(before.rows);
  });

  test('keeps its letters and its labels as they were while somebody is moved far to the side', () => {
    const sample = sampleOf('grandmother-mom');
    const still = laidOut(sceneOf(sample), false);
    const items = [...sample.items, drawn(92, 'nudge', { person: personId(9), dx: 1_500 })];
    const moved = laidOut(sceneOf({ ...sample, items }), false);
    expect(moved.layout.bounds.width).toBeGreaterThan(still.layout.bounds.width + 1_000);
    expect(moved.letters).toEqual(still.letters);
    expect(moved.labels).toBe(still.labels);
  });
});

describe('What stands inside and below a sign', () => {
  const when = (typed: string) => {
    const read = parsePartialDate(typed, { today: '2026-11-18', past: true });
    return read.ok ? read.date : null;
  };
  test.each([
    ['1952', '', '74', '1952–'],
    ['about 1982', '', '~44', '~1982–'],
    ['1948', '1998', '50', '1948–1998'],
    ['2016', '2016', '0', '2016'],
    ['', '1998', '', '–1998'],
    ['', '', '', ''],
    ['12/3/2009', '', '17', '2009–'],
  ])('born %s, died %s: "%s" and "%s"', (birth, died, age, years) => {
    const one = { birth: when(birth), died: when(died) };
    expect([ageIn('en', one, '2026-11-18'), yearsIn('en', one)]).toEqual([age, years]);
  });
});

const anyName = fc.constantFrom(
  '',
  'Mom',
  'ម៉ុម',
  'សុវណ្ណារ៉ាមុនីរ័ត្នវិសុទ្ធិ'.repeat(3),
  'Mongkol '.repeat(10),
);
const anyPerson = fc.record({
  name: anyName,
  sex: fc.constantFrom('m' as const, 'f' as const, 'u' as const, 'x' as const),
  birth: fc.constantFrom('', '1950', '2009', 'about 1980', 'age 7'),
  dead: fc.boolean(),
  prison: fc.boolean(),
  hides: fc.boolean(),
  relation: fc.constantFrom(
    '',
    'mother',
    'father',
    'sister',
    'grandmother',
    'aunt-elder',
    'neighbour',
  ),
});
const anyRelation = fc.tuple(fc.nat(14), fc.constantFrom(...RelationKind.options), fc.nat(14));
const anyFamily = fc
  .tuple(
    fc.array(anyPerson, { minLength: 1, maxLength: 14 }),
    fc.array(anyRelation, { maxLength: 18 }),
  )
  .map(([some, links]): Omit<Sample, 'name'> => {
    const people = some.map(({ name, sex, birth, dead, prison, hides, relation }, at) => ({
      ...kin(at, [name, name, sex, birth, at === 0 ? { roles: ['main-child'] } : { relation }]),
      died: dead && at > 0 ? kin(0, ['', '', 'm', '2020']).birth : null,
      prison: prison ? { until: null } : null,
      recordingWish: hides ? ('not-record' as const) : ('record' as const),
    }));
    const relations = links
      .map(([from, kind, to]) => tie(from % people.length, kind, to % people.length))
      .filter(({ from, to, kind }) => from !== to && (!kind.startsWith('parent-') || from < to));
    return {
      items: [],
      details,
      facts: { people, relations, households: [] },
      personId: personId(0),
    };
  });

describe('Whatever family there is', () => {
  test('everybody who is kin is drawn, and no two labels lie on each other', () => {
    fc.assert(
      fc.property(anyFamily, (sample) => {
        const { layout, shown } = laidOut(sceneOf(sample), false);
        expect(layout.places.size).toBe(shown.ids.size);
        const boxes = [...layout.places.values()];
        for (const [at, one] of boxes.entries())
          for (const two of boxes.slice(at + 1)) {
            const across = Math.abs(one.x - two.x) - (one.width + two.width) / 2;
            const down = Math.max(one.y, two.y) - Math.min(one.y + one.height, two.y + two.height);
            expect(Math.max(across, down)).toBeGreaterThanOrEqual(-0.01);
          }
        expect(svg('tree', sceneOf(sample))).toMatch(/^<svg/);
      }),
      { numRuns: 60 },
    );
  });

  test('what stands around a household never lies on something else, however much it is', () => {
    const system = (at: number) =>
      drawn(at, 'system', {
        ...{ kind: 'other', name: 'សាលាបឋមសិក្សា' },
        bonds: [{ person: null, strength: ['strong', 'weak'][at % 2] ?? '', flow: 'in' }],
      });
    for (const count of [1, 2, 7, 40]) {
      const items = Array.from({ length: count }, (_, at) => system(at));
      const picture = svg('eco-map', sceneOf({ ...sampleOf('grandmother-mom'), items }));
      const spots = [
        ...picture.matchAll(/<g transform="translate\(([\d.-]+) ([\d.-]+)\)"><circle r="26"/g),
      ].map(([, x, y]) => [Number(x), Number(y)] as const);
      expect(spots).toHaveLength(count);
      for (const [at, [x, y]] of spots.entries())
        for (const [x2, y2] of spots.slice(at + 1))
          expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(118);
    }
  });
});

test('of five hundred people near kin are shown, with how many more there are; one key shows everybody', () => {
  const people = Array.from({ length: 500 }, (_, at) =>
    kin(at, [
      `ឈ្មោះ ${at}`,
      `Name ${at}`,
      at % 2 ? 'f' : 'm',
      '',
      at === 0 ? { roles: ['main-child'] } : {},
    ]),
  );
  const relations = people.slice(1).map((_, at) => tie(at + 1, 'parent-birth', Math.floor(at / 3)));
  const sample = {
    items: [],
    details,
    facts: { people, relations, households: [] },
    personId: personId(0),
  };
  const scene = sceneOf(sample);
  const near = laidOut(scene, false);
  expect(near.shown.ids.size).toBeLessThan(60);
  expect(near.shown.more.size).toBeGreaterThan(0);
  // Beside a sign there is room for a number; the legend says of what.
  expect(textOf(svg('tree', scene))).toMatch(/\|\+[០-៩]+\|/);
  expect(legendOf(scene)).toContain('more');
  expect(legendOf(scene, 'everybody')).not.toContain('more');
  const whole = laidOut(scene, true);
  expect(whole.layout.places.size).toBe(500);
});
