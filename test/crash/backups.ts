// The backups of an office that was killed again and again: stock restic reads them, all of them.
import { builtInFolder } from '../../main/backup/targets.ts';
import { restic, whyNoRestic } from '../support/restic.ts';
import type { Office } from './work.ts';

/** What is wrong with them, in words. */
export async function judgeBackups(
  profile: string,
  office: Office & { words: string[] },
): Promise<string[]> {
  if (office.ledger.backups === 0 || whyNoRestic() !== null) return [];
  const place = { repository: builtInFolder(profile), env: {}, flags: [] };
  const words = office.words.join(' ');
  const checked = await restic(place, words, ['check', '--read-data']);
  if (checked.code !== 0) return [`restic check: ${checked.output.slice(-400)}`];
  const listed = await restic(place, words, ['snapshots', '--json']);
  const snapshots = (JSON.parse(listed.output) as unknown[]).length;
  const missing = office.ledger.backups - snapshots;
  return missing > 0 ? [`${missing} backups that were done are not there`] : [];
}
