// A second visit beside the first: what changed in the family is marked with words, in the picture and in lists.
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { isSound } from '#domain/drawings/items.ts';
import type { Language } from '#domain/khmer/format.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { changesSince } from '../../../renderer/drawings/changes.ts';
import { familyTree } from '../../../renderer/drawings/family-tree/family-tree.ts';
import { takenFrom } from '../../../renderer/drawings/family-tree/system-entry.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { drawn, kin, personId, samples, tie } from '../../drawings/samples/family-tree.ts';

beforeAll(() => prepareTexts('km'));

const [mom] = samples;
if (!mom) throw new Error('no sample');

/** As it is now, compared with the first visit. */
function secondVisit(change: (now: Scene) => void, language: Language = 'en'): Scene {
  const { items, details, facts } = structuredClone(mom) as typeof mom & object;
  const before = { items: structuredClone(items), facts: structuredClone(facts) };
  const now: Scene = {
    ...{ items, details, facts, personId: personId(0), language, measure: roughMeasure, before },
  };
  change(now);
  return { ...now, changes: changesSince(now, familyTree) };
}
const change = (scene: Scene, at: number, part: object) => {
  const one = scene.facts.people.find((each) => each.personId === personId(at));
  Object.assign(one ?? {}, part);
};
const textsOf = (scene: Scene, view = 'tree') =>
  renderToStaticMarkup(familyTree.picture(view)(scene))
    .replace(/<[^>]+>/g, '|')
    .split('|')
    .map((text) => text.trim());
const told = (scene: Scene) =>
  (familyTree.tellChanges?.(scene) ?? []).map(({ what, says }) => `${what}: ${says}`);

describe('A second visit', () => {
  test('marks who was released, who died and who is new over their signs', () => {
    const scene = secondVisit((now) => {
      change(now, 7, { prison: null });
      change(now, 5, { died: exactDay('2026-05-01') });
      now.facts.people.push(kin(30, ['ពេជ្រ', 'Pich', 'f', '2026', { relation: 'younger-sister' }]));
    });
    const texts = textsOf(scene);
    for (const word of ['released', 'has died', 'new']) expect(texts).toContain(word);
    expect(told(scene)).toEqual([
      ...['changed: Chan: has died', 'changed: Sok Dara: released', 'new: Pich'],
    ]);
  });

  test('says in Khmer what it says in English', () => {
    const scene = secondVisit((now) => change(now, 7, { prison: null }), 'km');
    expect(textsOf(scene)).toContain('បានដោះលែង');
    expect(told(scene)).toEqual(['changed: សុខ ដារ៉ា៖ បានដោះលែង']);
  });

  test('shows over a sign what matters most and how much more there is, and tells all of it in the list', () => {
    const scene = secondVisit((now) => change(now, 3, { died: exactDay('2026-05-01'), roles: [] }));
    expect(textsOf(scene)).toContain('has died +1');
    expect(told(scene)).toEqual(['changed: Mom: has died, no longer carer']);
  });

  test('marks a couple that parted on its line, and tells how it was', () => {
    const scene = secondVisit((now) => {
      const { relations } = now.facts;
      const at = relations.findIndex(({ kind }) => kind === 'partner-living-together');
      relations.splice(at, 1, tie(9, 'partner-divorced', 8, ['2019', '2026']));
    });
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['div. 2026', 'changed']));
    expect(told(scene)).toEqual(['changed: Bopha, with Samnang: divorced (was: living together)']);
  });

  test('says at the line how a couple lives now when no year says it', () => {
    const scene = secondVisit((now) => {
      const { relations } = now.facts;
      const at = relations.findIndex(({ kind }) => kind === 'partner-living-together');
      relations.splice(at, 1, tie(9, 'partner-married', 8, ['2019', '']));
    });
    expect(textsOf(scene)).toContain('married');
  });

  test('tells below the picture who and what is no longer there', () => {
    const scene = secondVisit((now) => {
      now.facts.people = now.facts.people.filter((one) => one.personId !== personId(14));
      now.items = now.items.filter(({ kind }) => kind !== 'tie');
    });
    const line = textsOf(scene).join(' ');
    expect(line).toContain('no longer there: Thida');
    expect(line).toContain('Sok Rithy – Mom: Close');
    expect(textsOf(scene, 'eco-map').join(' ')).not.toContain('no longer there');
  });

  test('marks a feeling and a system that are new or otherwise now', () => {
    const scene = secondVisit((now) => {
      const [first, ...others] = now.items;
      if (!first) throw new Error('no items');
      const feeling = { ...first, content: { ...first.content, line: 'cutoff' } };
      const pagoda = {
        kind: 'other',
        name: 'Aunt',
        bonds: [{ person: null, strength: 'weak', flow: 'in' }],
      };
      now.items = [feeling, ...others, drawn(95, 'system', pagoda)];
    });
    expect(textsOf(scene)).toContain('changed');
    expect(textsOf(scene, 'eco-map')).toContain('new');
    expect(told(scene)).toEqual(['changed: Sok Rithy – Mom: Cut off', 'new: Aunt']);
  });

  test('marks nothing when nothing changed, and nothing in a copy that leaves the screen', () => {
    const same = secondVisit(() => {});
    expect(told(same)).toEqual([]);
    const { changes: _, ...plain } = same;
    expect(textsOf(same)).toEqual(textsOf(plain));
  });
});

describe('A goal that was made of something around the household', () => {
  test('is shown with its number in the plan, and as a goal while the number is not known', () => {
    const [, , school, ...others] = mom.items;
    if (!school) throw new Error('no school');
    const goal = { formId: personId(1), row: personId(2) };
    const scene = secondVisit((now) => {
      now.items = [{ ...school, goal }, ...others];
    }, 'km');
    const plain = { ...scene, changes: undefined };
    expect(textsOf(plain, 'eco-map')).toContain('គោលដៅ');
    const goalNumbers = new Map([[goal.row, 3]]);
    expect(textsOf({ ...plain, goalNumbers }, 'eco-map')).toContain('គោលដៅទី ៣');
  });
});

describe('A place around the household that the office knows', () => {
  const entry = { id: personId(3), nameKm: 'ពន្ធនាគារ', nameLatin: 'Prison' };
  const bonds = [{ person: null, strength: 'weak', flow: 'in' } as const];

  test('takes its name in the language of the window, and a prison is drawn as one', () => {
    const content = { kind: 'school', name: 'ព', bonds } as const;
    const taken = takenFrom(
      { ...content, bonds: [...bonds] },
      { ...entry, kind: 'facilities' },
      'km',
    );
    expect(taken).toEqual({ kind: 'prison', name: 'ពន្ធនាគារ', bonds, entry: entry.id });
    expect(isSound('family-tree', 'system', taken)).toBe(true);
  });

  test('keeps what kind of place it is otherwise, and has a name when one script has none', () => {
    const content = { kind: 'health' as const, name: '', bonds: [...bonds] };
    const only = { ...entry, nameLatin: '', kind: 'providers' as const };
    expect(takenFrom(content, only, 'en')).toMatchObject({ kind: 'health', name: 'ពន្ធនាគារ' });
  });
});
