// Invented lines, what is searched in them, and the ways in which the same line is written or read otherwise.
import type { Dice } from '../../office/random.ts';
import { writePage } from '../../office/texts.ts';

const words = new Intl.Segmenter('km', { granularity: 'word' });
const CLUSTER = /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])*/g;
const KHMER_LETTER = /[\u1780-\u17b3]/;

const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment);

/** Different lines, as they stand on pages. */
export function inventLines(count: number, dice: Dice): string[] {
  const people = [
    { km: 'ចាន់ ដារ៉ា', latin: 'Chan Dara' },
    { km: 'លី សុខា', latin: 'Ly Sokha' },
    { km: 'ម៉ៅ ធារី', latin: 'Mao Theary' },
  ];
  const lines = new Set<string>();
  for (let tries = 0; lines.size < count && tries < count; tries++) {
    for (const line of writePage(dice, people, 20, dice.chance(0.15)).split('\n')) {
      lines.add(line.normalize('NFC'));
    }
  }
  return [...lines].slice(0, count);
}

/** Two words in a row out of texts, as a person remembers them: at least five clusters of Khmer, or a Latin word. */
export function queriesFrom(texts: readonly string[], count: number, dice: Dice): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < count * 200; tries++) {
    const all = wordsOf(dice.pick(texts));
    const at = dice.below(Math.max(1, all.length - 1));
    const both = `${all[at] ?? ''}${all[at + 1] ?? ''}`.trim();
    const isKhmer = (both.match(CLUSTER)?.length ?? 0) >= 5 && !/[^\u1780-\u17d3]/.test(both);
    if (isKhmer) found.add(both);
    else if (/^[A-Za-z]{5,}$/.test(all[at] ?? '')) found.add(all[at] ?? '');
  }
  return [...found];
}

/** Spaces of no width between words, as some keyboards and most web pages put them. */
export const withHiddenSpaces = (line: string) => wordsOf(line).join('\u200b');

/** Signs of a cluster in another order: it looks the same, and is other bytes. */
export const withOtherOrder = (line: string) =>
  line.replace(CLUSTER, (cluster) => {
    const signs = cluster.slice(1).match(/\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd]/g) ?? [];
    return signs.length > 1 ? cluster[0] + signs.toReversed().join('') : cluster;
  });

/** `share` of all Khmer letters and signs misread: another one, none, or one too many. */
export function misread(line: string, share: number, dice: Dice): string {
  return Array.from(line, (letter) => {
    if (!/[\u1780-\u17d1]/.test(letter) || !dice.chance(share)) return letter;
    const other = KHMER_LETTER.test(letter)
      ? String.fromCodePoint(0x1780 + dice.below(33))
      : String.fromCodePoint(0x17b6 + dice.below(16));
    const slip = dice.below(4);
    if (slip === 0) return '';
    return slip === 1 ? letter + other : other;
  }).join('');
}

/** One cluster (or Latin letter) of a search wrong. */
export function spoilCluster(query: string, dice: Dice): string {
  const clusters = query.match(CLUSTER) ?? [...query];
  const at = dice.below(clusters.length);
  return clusters
    .map((cluster, i) => (i === at ? String.fromCodePoint(0x1780 + dice.below(33)) : cluster))
    .join('');
}
