// What stands on the line of a couple: when they began and when it ended.
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { Union } from './layout/types.ts';
import { yearIn } from './names.ts';
import type { Tree } from './tree.ts';

const ENDED = ['separated', 'divorced', 'widowed'];

/** "m. 1998", "sep. 2015": what is known of it, in words of the language. */
export function coupleYears(
  language: Language,
  { links }: Tree,
  union: Union | undefined,
): string[] {
  const link = links.find(({ id }) => id === union?.link);
  if (!union || !link) return [];
  const t = textIn(language);
  const kind = union.kind as 'married';
  const ended = ENDED.includes(kind);
  const begun = yearIn(language, link.start);
  const over = yearIn(language, link.end);
  return [
    begun && t(`familyTree.union.${ended ? 'married' : kind}`, { year: begun }),
    over && t(`familyTree.union.${ended ? kind : ('separated' as const)}`, { year: over }),
  ].filter((text) => text !== '');
}
