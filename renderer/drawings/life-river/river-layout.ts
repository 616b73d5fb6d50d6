// Where everything of a river stands: stretches one below the other, each with its water, its marks, labels
// in two lanes and the land beside it. The same events give the same river.
import type { Measure } from '../svg/measure.ts';
import type { Scene } from '../tool.ts';
import {
  type Ahead,
  AT_SOURCE,
  type Bank,
  banksOf,
  type Course,
  courseOf,
  type Start,
} from './course.ts';
import { isHope, type RiverEvent, shownEvents } from './events.ts';
import { type LabelText, labelIn, lower, slotsOf } from './labels.ts';
import { type Land, landOf } from './land.ts';
import { type Mark, markAt, type Standing } from './mark.ts';
import { labelOfNow, labelText } from './texts.ts';

export const WIDTH = 1100;
/** Two thirds are what was. */
const NOW = 733;
const EDGE = 16;
const SOURCE = 40;
const MOST_PAST = 12;
const MOST_HOPES = 4;
const SEA = 60;
const AIR = 10;
const CAPTION = 24;

export type Stretch = {
  /** From the top of the picture; all else of it counts from the middle line of its river. */
  middle: number;
  top: number;
  height: number;
  course: Course;
  water: Bank[];
  ahead: Bank[];
  marks: Mark[];
  land: Land[];
  hills: { x: number; y: number } | null;
  sun: { x: number; y: number } | null;
  /** Which of how many, when it is one of several. */
  page: [page: number, pages: number] | null;
};
/** `top`: where it begins; not 0 of a sheet that goes on. */
export type RiverLayout = { top: number; width: number; height: number; stretches: Stretch[] };

type Place = Standing & { isAhead: boolean };
type Plan = { places: Place[]; spring: boolean; now: number; hasSun: boolean };

const chunks = <T>(all: readonly T[], most: number): T[][] => {
  const count = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
};

/** Which events stand in which stretch, and where along it. */
function planStretches(events: readonly RiverEvent[]): Plan[] {
  const hopes = events.filter(isHope);
  const boat = events.findLast(({ content }) => content.kind === 'now') ?? null;
  const past = events.filter((event) => event !== boat && !isHope(event));
  const parts = chunks(past, MOST_PAST);
  if (parts.length === 0) parts.push([]);
  const nearHopes = hopes.slice(0, MOST_HOPES);
  const farHopes = chunks(hopes.slice(MOST_HOPES), MOST_PAST);
  const plans = parts.map((part, at): Plan => {
    const isLast = at === parts.length - 1;
    const spring = at === 0;
    const isAtSource = spring && part[0]?.content.kind === 'source';
    const [from, to] = [isAtSource ? SOURCE : spring ? SOURCE : 0, isLast ? NOW : WIDTH];
    const step = (to - from) / (part.length + (isAtSource ? 0 : 1));
    const places: Place[] = part.map((event, i) => ({
      ...{ event, isAhead: false },
      x: from + step * (isAtSource ? i : i + 1),
    }));
    if (isLast) {
      const apart = (WIDTH - 110 - NOW) / Math.max(1.6, nearHopes.length);
      places.push({ event: boat, x: NOW, isAhead: false });
      places.push(
        ...nearHopes.map((event, i) => ({ event, x: NOW + apart * (i + 1), isAhead: true })),
      );
    }
    const hasSun = isLast && farHopes.length === 0;
    return { places, spring, now: isLast ? NOW : WIDTH, hasSun };
  });
  const far = farHopes.map((part, at): Plan => {
    const step = (WIDTH - 110) / (part.length + 0.5);
    const places = part.map((event, i) => ({ event, x: step * (i + 0.75), isAhead: true }));
    return { places, spring: false, now: 0, hasSun: at === farHopes.length - 1 };
  });
  return [...plans, ...far];
}

function waterOf(plan: Plan, start: Start) {
  const { places, spring, now } = plan;
  const beds = places
    .filter(({ isAhead }) => !isAhead)
    .map(({ event, x }) => {
      const kind = event?.content.kind ?? 'now';
      return { x, kind, mood: event?.content.mood ?? 0 };
    });
  const ahead: Ahead[] =
    now === WIDTH
      ? [{ x: WIDTH, level: start.level, half: 20 }]
      : now === 0
        ? [300, 600, 900, WIDTH].map((x, i) => ({ x, level: i % 2 ? 0.25 : -0.2, half: SEA }))
        : [
            { x: now + (WIDTH - now) * 0.45, level: 0.2, half: 42 },
            { x: WIDTH, level: 0.05, half: SEA },
          ];
  if (now === WIDTH) {
    const last = beds.at(-1);
    ahead[0] = { x: WIDTH, level: 0, half: 10 + ((last?.mood ?? 0) + 3) * 3.1 };
  }
  const from = spring ? SOURCE : 0;
  const course = courseOf(beds, { from, start, spring, ahead });
  return {
    course,
    water: now > from ? banksOf(course, from, now) : [],
    ahead: now < WIDTH ? banksOf(course, Math.max(from, now), WIDTH) : [],
  };
}

type Text = (event: RiverEvent | null) => LabelText;
type Options = { measure: Measure; text: Text; isSmall: boolean };

function layStretch(
  plan: Plan,
  start: Start,
  options: Options,
): Omit<Stretch, 'page' | 'middle' | 'top'> & { above: number } {
  const { course, water, ahead } = waterOf(plan, start);
  const slots = slotsOf(
    plan.places.map(({ x }) => x),
    EDGE,
    WIDTH - EDGE,
  );
  const bare = plan.places.map((place, i) => markAt(place, course, i % 2 === 0));
  const hills = plan.spring ? { x: SOURCE, y: course.middle(SOURCE) } : null;
  const coast = ahead.filter(({ x }) => x > WIDTH - 112);
  const sun = plan.hasSun
    ? { x: WIDTH - 54, y: Math.min(...coast.map(({ top }) => top)) - 12 }
    : null;
  const banks = [...water, ...ahead];
  const top =
    Math.min(
      ...banks.map((bank) => bank.top),
      ...bare.map(({ box }) => box.y),
      hills ? hills.y - 48 : 0,
      sun ? sun.y - 38 : 0,
    ) - AIR;
  const bottom =
    Math.max(...banks.map((bank) => bank.bottom), ...bare.map(({ box }) => box.y + box.height)) +
    AIR;
  if (options.isSmall) {
    return {
      course,
      water,
      ahead,
      marks: bare,
      land: [],
      hills,
      sun,
      above: -top,
      height: bottom - top,
    };
  }
  const marks = bare.map((mark, i): Mark => {
    const slot = slots[i];
    if (!slot) return mark;
    const label = labelIn(options.measure, options.text(mark.event), slot);
    if (label.box.height === 0) return mark;
    const at = mark.isAbove ? top - 6 - label.box.height : bottom + 6;
    return {
      ...mark,
      label: lower(label, at),
      leader: { x: mark.x, from: mark.isAbove ? top - 2 : bottom + 2, to: mark.tip },
    };
  });
  const boxes = marks.flatMap(({ label }) => (label ? [label.box] : []));
  const above = 10 - Math.min(top, ...boxes.map(({ y }) => y));
  const below = Math.max(bottom, ...boxes.map(({ y, height }) => y + height)) + 10;
  const land = landOf({ banks, marks, hills, sun, top: top + 4, bottom: bottom - 4 });
  return { course, water, ahead, marks, land, hills, sun, above, height: above + below };
}

/** The whole river: stretches below one another, twelve events of the past in each at the most. */
export function layoutRiver(scene: Scene): RiverLayout {
  const plans = planStretches(shownEvents(scene));
  const options: Options = {
    measure: scene.measure,
    isSmall: scene.isSmall ?? false,
    text: (event) => (event ? labelText(scene, event) : labelOfNow(scene)),
  };
  let start = AT_SOURCE;
  let y = 0;
  const stretches = plans.map((plan, at): Stretch => {
    const { above, ...laid } = layStretch(plan, start, options);
    const { level, turn } = laid.course;
    start = { level: plan.now === WIDTH ? 0 : level, turn };
    const caption = plans.length > 1 && !options.isSmall ? CAPTION : 0;
    const stretch: Stretch = {
      ...laid,
      ...{ top: y, middle: y + caption + above, height: laid.height + caption },
      page: caption > 0 ? [at + 1, plans.length] : null,
    };
    y += stretch.height;
    return stretch;
  });
  const only = scene.sheet === undefined ? undefined : stretches[scene.sheet];
  return only
    ? { top: only.top, width: WIDTH, height: only.height, stretches: [only] }
    : { top: 0, width: WIDTH, height: Math.ceil(y), stretches };
}
