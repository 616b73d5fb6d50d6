// What the store holds of the cabinet, held sheet for sheet against the paper that was made.
import type { Inside } from '../../flows/steps/inside.ts';
import { allOriginals, findDamage } from '../../flows/steps/inside.ts';
import type { MadeFile } from './paper.ts';
import type { MadeFolder } from './plan.ts';

type StoredPage = {
  sourceId: string;
  ix: number;
  separatorId: string | null;
  folder: string | null;
  kind: string | null;
  /** The case that the page lies in, and the one its folder belongs to. */
  caseId: string | null;
  caseOfFolder: string | null;
};

const PAGES = `SELECT p.source_id AS sourceId, p.ix, p.separator_id AS separatorId, f.number AS folder, d.kind,
    d.case_id AS caseId, f.case_id AS caseOfFolder
  FROM pages p LEFT JOIN cabinet_folders f ON f.id = p.folder_id
  LEFT JOIN placements l ON l.page_id = p.id AND l.undone_at IS NULL
  LEFT JOIN documents d ON d.id = l.document_id`;

/** How one page of the store differs from the sheet that it is a picture of; null: it does not. */
function differs(stored: StoredPage, sheet: MadeFile['sheets'][number]): string | null {
  const { separatorId, folder, kind, caseId, caseOfFolder } = stored;
  if (sheet.what !== 'page') {
    const counted = separatorId === null || folder !== null || caseId !== null;
    return counted ? 'a separator is counted as a page' : null;
  }
  const { page } = sheet;
  const name = `page ${page.number} of folder ${page.folder}`;
  if (separatorId !== null) return `${name} is taken for a separator`;
  if (folder !== page.folder) return `${name} is told to be of folder ${folder}`;
  if (caseId === null || caseId !== caseOfFolder) return `${name} lies in another case`;
  if (page.paper && kind !== page.paper.kind) return `${name} is filed as ${kind}`;
  return null;
}

/** Everything in which the store is not the paper; empty when it is, sheet for sheet and byte for byte. */
export function findDifferences(
  inside: Inside,
  files: readonly MadeFile[],
  folders: readonly MadeFolder[],
): string[] {
  const found = findDamage(inside);
  const originals = allOriginals(inside);
  const made = new Map(files.map((file) => [file.digest, file]));
  for (const digest of originals.values())
    if (!made.has(digest ?? '')) found.push('an original is not byte for byte what was made');
  const kept = [...originals.values()];
  if (new Set(kept).size !== kept.length) found.push('an original is kept twice');
  for (const { digest } of files) if (!kept.includes(digest)) found.push('an original is missing');
  const seen = new Map<string, number>();
  for (const stored of inside.db.prepare(PAGES).all() as StoredPage[]) {
    const sheet = made.get(originals.get(stored.sourceId) ?? '')?.sheets[stored.ix];
    const fault = sheet ? differs(stored, sheet) : 'a page was never made';
    if (fault) found.push(fault);
    if (sheet?.what !== 'page') continue;
    const key = `${sheet.page.folder} ${sheet.page.number}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const { number: folder, pages } of folders)
    for (const { number } of pages) {
      const times = seen.get(`${folder} ${number}`) ?? 0;
      if (times !== 1) found.push(`page ${number} of folder ${folder} is there ${times} times`);
    }
  return found;
}
