// What the records of the case offer to a river: asked about first, taken only when the child says yes.
import type { z } from 'zod';
import type { DrawingOffer, Kin } from '#contract/drawings.ts';
import type { EventKind } from '#domain/drawings/kinds/life-river.ts';
import type { Text } from '../../i18n/use-text.ts';
import type { Drawing } from '../use-drawing.ts';
import { newEvent, type RiverEvent } from './events.ts';
import type { Birth } from './when.ts';

export type Offer = z.infer<typeof DrawingOffer>;

/** What it may look like at first; what it was like is for the child to say. */
const KIND_OF: Record<Offer['kind'], EventKind> = {
  birth: 'tributary',
  death: 'waterfall',
  arrest: 'rapids',
  release: 'bridge',
  move: 'bend',
};

/** Those of this life that are not in the river yet, the earliest first. */
export function openOffers(
  offers: readonly Offer[],
  events: readonly RiverEvent[],
  birth: Birth,
): Offer[] {
  const taken = new Set(events.map(({ content }) => content.fact));
  const born = birth?.from ?? '';
  const keyOf = ({ when }: Offer) => when.from ?? when.to ?? '9999';
  return offers
    .filter(({ fact, when }) => !taken.has(fact) && (when.to ?? '9999') >= born)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) === keyOf(b) ? 0 : 1));
}

/** The words an offer begins with; the child says it in their own. */
export function wordsOfOffer(
  offer: Offer,
  {
    t,
    people,
    nameOf,
    childId,
  }: { t: Text; people: readonly Kin[]; nameOf: (one: Kin) => string; childId: string | null },
): string {
  const person = people.find(({ personId }) => personId === offer.personId);
  if (offer.personId === childId) {
    if (offer.kind === 'birth') return t('lifeRiver.offers.ownBirth');
    if (offer.kind === 'move') return t('lifeRiver.offers.move');
  }
  const name = person ? nameOf(person) : '';
  if (offer.kind === 'move')
    return name ? t('lifeRiver.offers.moveOf', { name }) : t('lifeRiver.offers.move');
  return t(`lifeRiver.offers.${offer.kind}`, { name });
}

/** Puts an offer into the river; answers the thread of the new event. */
export function takeOffer(
  drawing: Drawing,
  offer: Offer,
  words: string,
  childId: string | null,
): string {
  const isSource = offer.kind === 'birth' && offer.personId === childId;
  const kind = isSource ? 'source' : KIND_OF[offer.kind];
  return drawing.add('event', newEvent({ kind, when: offer.when, words, fact: offer.fact }));
}
