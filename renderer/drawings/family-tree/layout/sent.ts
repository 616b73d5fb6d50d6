// What stands where, as it goes from one thread to another: nothing but data.
import { Order, type Snapshot } from './order.ts';
import type { Stood } from './set-out.ts';

type Stand = Stood['stands'][number];
export type Sent = Omit<Stood, 'stands'> & {
  stands: readonly (Omit<Stand, 'order'> & { order: Snapshot })[];
};

export const toSend = ({ stands, ...rest }: Stood): Sent => ({
  ...rest,
  stands: stands.map(({ order, ...stand }) => ({ ...stand, order: order.save() })),
});

/** Draws the same picture as what was sent. */
export const fromSent = ({ stands, ...rest }: Sent): Stood => ({
  ...rest,
  stands: stands.map(({ order: saved, ...stand }) => {
    const order = new Order(stand.graph);
    order.restore(saved);
    return { ...stand, order };
  }),
});
