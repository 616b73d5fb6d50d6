// Share of wrong characters between a true text and what was read, for one script at a time.

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, change));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}

const scripts = { khmer: /[^\u1780-\u17ff]/g, english: /[^A-Za-z0-9]/g } as const;
export type Errors = Record<keyof typeof scripts, { wrong: number; of: number }>;

/** Wrong characters of each script, spaces and punctuation left out. */
export function countErrors(truth: string, read: string): Errors {
  const count = (others: RegExp) => {
    const wanted = truth.replace(others, '');
    return { wrong: distance(wanted, read.replace(others, '')), of: wanted.length };
  };
  return { khmer: count(scripts.khmer), english: count(scripts.english) };
}

/** Share of wrong characters over several pages; pages with almost none of the script are left out. */
export function errorRate(pages: Errors[], script: keyof Errors): number {
  const counted = pages.map((page) => page[script]).filter((page) => page.of > 100);
  const of = counted.reduce((sum, page) => sum + page.of, 0);
  const wrong = counted.reduce((sum, page) => sum + page.wrong, 0);
  return of === 0 ? 0 : Math.round((wrong / of) * 1e5) / 1e5;
}
