// How alike two short texts are: the smallest cost of turning one into the other, as a share.

/** Costs by sign, a sign being the low byte of its UTF-16 unit; `change` is a 256 × 256 table. */
type Costs = { weights: Float64Array; change: Float64Array | null };

const LONGEST = 128;
// Kept between calls: one search makes tens of thousands of comparisons.
let above = new Float64Array(LONGEST + 1);
let row = new Float64Array(LONGEST + 1);
let before = new Float64Array(LONGEST + 1);

function totalWeight(text: string, weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total += weights[text.charCodeAt(i) & 255] ?? 0;
  return total;
}

/**
 * Compares two texts sign by sign; neighbours that changed places count as one slip. Answers 0 as
 * soon as the likeness cannot reach `least`.
 */
function likeness(one: string, two: string, costs: Costs, least: number): number {
  if (one === two) return one === '' ? 0 : 1;
  if (one.length > LONGEST || two.length > LONGEST) return 0;
  const { weights, change } = costs;
  const [wholeOne, wholeTwo] = [totalWeight(one, weights), totalWeight(two, weights)];
  const whole = Math.max(wholeOne, wholeTwo);
  const most = (1 - least) * whole + 1e-9;
  if (Math.abs(wholeOne - wholeTwo) > most) return 0;
  above[0] = 0;
  for (let j = 1; j <= two.length; j++)
    above[j] = (above[j - 1] ?? 0) + (weights[two.charCodeAt(j - 1) & 255] ?? 0);
  for (let i = 1; i <= one.length; i++) {
    const unit = one.charCodeAt(i - 1);
    const sign = unit & 255;
    const weight = weights[sign] ?? 0;
    let left = (above[0] ?? 0) + weight;
    let lowest = left;
    row[0] = left;
    for (let j = 1; j <= two.length; j++) {
      const otherUnit = two.charCodeAt(j - 1);
      const other = otherUnit & 255;
      const otherWeight = weights[other] ?? 0;
      const changed = unit === otherUnit ? 0 : change ? (change[sign * 256 + other] ?? 0) : 1;
      let best = Math.min(
        (above[j - 1] ?? 0) + changed,
        (above[j] ?? 0) + weight,
        left + otherWeight,
      );
      if (i > 1 && j > 1 && unit === two.charCodeAt(j - 2) && otherUnit === one.charCodeAt(i - 2))
        best = Math.min(best, (before[j - 2] ?? 0) + Math.max(weight, otherWeight));
      row[j] = best;
      left = best;
      if (best < lowest) lowest = best;
    }
    if (lowest > most) return 0;
    [before, above, row] = [above, row, before];
  }
  const cost = above[two.length] ?? 0;
  return cost > most ? 0 : 1 - cost / whole;
}

const LETTERS: Costs = { weights: new Float64Array(256).fill(1), change: null };

/** How alike two texts are written, from 0 to 1; 1 is equal. Every letter counts the same. */
export function spellingLikeness(one: string, two: string, least = 0): number {
  return likeness(one, two, LETTERS, least);
}

const SOUND_SIGNS = 'KGCNTPMRLSVaiu*hyk';
/** Consonants that spellings and readers mix up, cheaper to change than others. */
const NEAR_SOUNDS: Readonly<Record<string, number>> = {
  ...{ NG: 0.4, RL: 0.4, CS: 0.6, CT: 0.7, PV: 0.6, KT: 0.7, MN: 0.6, NL: 0.7, KG: 0.7 },
};

function soundWeight(sound: string): number {
  if (sound >= 'A' && sound <= 'Z') return sound === 'R' ? 0.7 : 1;
  return sound === 'h' ? 0.5 : sound === '*' ? 0.15 : 0.3;
}

function soundChange(one: string, two: string): number {
  const vowels = 'aiu*';
  if (vowels.includes(one) && vowels.includes(two)) return one === '*' || two === '*' ? 0 : 0.25;
  if (one.toUpperCase() === two.toUpperCase()) return 0.15;
  return NEAR_SOUNDS[one + two] ?? NEAR_SOUNDS[two + one] ?? soundWeight(one) + soundWeight(two);
}

function soundCosts(): Costs {
  const weights = new Float64Array(256);
  const change = new Float64Array(256 * 256);
  for (const one of SOUND_SIGNS) {
    weights[one.charCodeAt(0)] = soundWeight(one);
    for (const two of SOUND_SIGNS)
      change[one.charCodeAt(0) * 256 + two.charCodeAt(0)] = soundChange(one, two);
  }
  return { weights, change };
}

const SOUNDS = soundCosts();

/** How alike two sound codes are, from 0 to 1; 1 for all usual spellings of one name. */
export function soundLikeness(one: string, two: string, least = 0): number {
  return likeness(one, two, SOUNDS, least);
}
