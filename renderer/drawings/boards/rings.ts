// Where the people of a network stand: on rings around the child, each circle in as many rings as it needs,
// no name over another. What is drawn wider than high is laid out here as if it were round.

export type Label = { thread: string; width: number; height: number };
export type Standing = { thread: string; x: number; y: number };
export type Zone = { place: string; labels: readonly Label[] };
export type LaidZone = { place: string; radius: number; standing: Standing[] };

const GAP = 8;
/** Between the last ring of a circle and its line, where its title stands. */
const MARGIN = 22;
/** A circle nobody stands in yet. */
const LEAST = 60;

/** Half the angle in radians that something of this width takes on a ring of this radius. */
const halfAngle = (across: number, radius: number) =>
  Math.asin(Math.min(1, (across / 2 + GAP / 2) / radius));

const acrossOf = ({ width, height }: Label) => Math.hypot(width, height);

/** As many as fit on the ring beside each other, from the front of the list; at least one. */
function fillRing(labels: readonly Label[], radius: number): number {
  let angle = 0;
  let count = 0;
  for (const label of labels) {
    angle += 2 * halfAngle(acrossOf(label), radius);
    if (angle > 2 * Math.PI && count > 0) break;
    count++;
  }
  return Math.max(1, count);
}

/** Spread over the whole ring, turned by `from` radians so that rings do not line up. */
function standOn(labels: readonly Label[], radius: number, from: number): Standing[] {
  const halves = labels.map((label) => halfAngle(acrossOf(label), radius));
  const free = 2 * Math.PI - 2 * halves.reduce((sum, half) => sum + half, 0);
  const between = free / labels.length;
  let angle = from;
  return labels.map(({ thread }, at) => {
    const half = halves[at] ?? 0;
    angle += half + between / 2;
    const spot = { thread, x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
    angle += half + between / 2;
    return spot;
  });
}

/** Circles around `0, 0`; `inside` is the radius of what stands in the middle. */
export function layRings(zones: readonly Zone[], inside: number): LaidZone[] {
  let edge = inside;
  return zones.map(({ place, labels }, zone) => {
    const standing: Standing[] = [];
    let rest = [...labels];
    let reach = edge + (zone === 0 ? GAP : MARGIN);
    for (let ring = 0; rest.length > 0; ring++) {
      // The widest of those that can stand here says how far out the ring lies.
      let count = rest.length;
      let across = 0;
      let radius = 0;
      for (let known = -1; known !== count; ) {
        known = count;
        across = Math.max(...rest.slice(0, count).map(acrossOf));
        radius = reach + across / 2;
        count = Math.min(count, fillRing(rest, radius));
      }
      standing.push(...standOn(rest.slice(0, count), radius, (zone * 0.7 + ring * 0.4) % 6));
      rest = rest.slice(count);
      reach = radius + across / 2 + GAP;
    }
    edge = Math.max(edge + LEAST, reach - GAP + MARGIN);
    return { place, radius: edge, standing };
  });
}
