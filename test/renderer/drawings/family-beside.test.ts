// A family laid out in another thread: what comes back from there draws the same picture, and can be set out anew.
import { expect, test } from 'vitest';
import { orderFamily } from '../../../renderer/drawings/family-tree/layout/layout.ts';
import { fromSent, toSend } from '../../../renderer/drawings/family-tree/layout/sent.ts';
import { drawStood, stand } from '../../../renderer/drawings/family-tree/layout/set-out.ts';
import { inventFamily } from '../../drawings/families/invent.ts';
import { NAMED } from '../../drawings/families/named.ts';

const sizes = { width: (id: string) => 52 + id.length * 4, height: () => 84 };
const families = { ...NAMED, invented: inventFamily(40, 3, 2) };

test.each(Object.entries(families))(
  '%s stands as it was found, also after somebody is moved',
  (_, family) => {
    const found = stand(orderFamily(family, sizes), sizes);
    const back = fromSent(structuredClone(toSend(found)));
    const nudges = new Map(family.people.slice(0, 1).map(({ id }) => [id, 40]));
    expect(drawStood(back)).toEqual(drawStood(found));
    expect(drawStood(back, nudges)).toEqual(drawStood(found, nudges));
  },
);
