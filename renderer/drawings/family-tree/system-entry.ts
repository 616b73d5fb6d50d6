// An address of the office's directory as something that stands around a household.
import type { DirectoryEntry } from '#contract/office.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { SystemItem } from './systems.ts';

/** Its name in this language, the other one when there is none. */
export const namedBy = (
  { nameKm, nameLatin }: Pick<DirectoryEntry, 'nameKm' | 'nameLatin'>,
  language: Language,
): string => (language === 'km' ? nameKm || nameLatin : nameLatin || nameKm);

/** Called by the name of the address and linked to it; a prison of the directory is drawn as one. */
export function takenFrom(
  content: SystemItem['content'],
  entry: Pick<DirectoryEntry, 'id' | 'kind' | 'nameKm' | 'nameLatin'>,
  language: Language,
): SystemItem['content'] {
  const kind = entry.kind === 'facilities' ? 'prison' : content.kind;
  return { ...content, kind, name: namedBy(entry, language), entry: entry.id };
}
