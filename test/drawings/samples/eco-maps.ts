// Households that are hard to draw an eco-map of: one child with a long name, and twelve people with long names.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { type Strength, SystemKind } from '#domain/drawings/kinds/family-tree.ts';
import type { Sample } from '../../gallery/sample.ts';
import { details, drawn, kin, personId } from './family-tree.ts';

const KM = 'សុវណ្ណារ៉ា មុនីរ័ត្នវិសុទ្ធិសិរីសោភ័ណពិសិដ្ឋមង្គល';
const LATIN = 'Sovannara Monirathvisoth Sereysophornpiseth Mongkolborei Ratanakvisal Chanthavong';
const STRENGTHS: readonly Strength[] = ['strong', 'ordinary', 'weak', 'stressful'];

/** So many people of one house from this number on, each third with a bond of their own, and two from outside. */
function household(first: number, count: number, around: number): Omit<Sample, 'name'> {
  const people = Array.from({ length: count + 2 }, (_, at) =>
    kin(first + at, [
      ...([`${KM} ${at + 1}`, `${LATIN.slice(0, 78)} ${at + 1}`] as const),
      at % 2 ? 'm' : 'f',
      String(2014 - at),
      at === 0 ? { roles: ['main-child'], relation: 'self' } : {},
    ]),
  );
  const members = people.slice(0, count).map(({ personId }) => personId);
  const place = { id: personId(first + 90), placeId: null, placeText: '', members };
  const items = Array.from({ length: around }, (_, at): DrawingItem => {
    const own = at % 3 === 0 ? (people[(at * 5) % (count + 2)]?.personId ?? null) : null;
    const strength = STRENGTHS[at % STRENGTHS.length] ?? 'weak';
    return drawn(first + at, 'system', {
      kind: SystemKind.options[at % SystemKind.options.length] ?? 'other',
      name: at % 2 ? 'សាលាបឋមសិក្សាត្រពាំងរុន និងអ្នកគ្រូទាំងអស់' : '',
      bonds: [{ person: own, strength, flow: 'in' }],
    });
  });
  const households = [{ ...place, rev: personId(first + 91) }];
  return {
    ...{ personId: personId(first), details, items },
    facts: { people, relations: [], households },
  };
}

const alone = household(200, 1, 3);

export const samples: readonly Sample[] = [
  { ...alone, tool: 'family-tree', name: 'one-long-name' },
  { ...household(300, 12, 10), tool: 'family-tree', name: 'twelve-long-names' },
];
