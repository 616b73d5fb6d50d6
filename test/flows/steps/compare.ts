// Is an office that was brought back the one that was backed up? Every row, every original.
import { allOriginals, allRows, type Inside, type Row } from './inside.ts';

export type Dump = { tables: Map<string, Row[]>; originals: Map<string, string | null> };

export const dump = (inside: Inside): Dump => ({
  tables: allRows(inside),
  originals: allOriginals(inside),
});

/**
 * What a backup and a restore themselves write, like every act: their own events, commands, runs,
 * proofs, what was read back and device, the office's new epoch, and what the coordinator's new passphrase changes.
 */
const GROWS = new Set(['commands', 'backup_runs', 'backup_proofs', 'read_backs', 'devices']);
const OWN_META = new Set(['epoch', 'device', 'sheet_proved_at']);
/** What people do after the last copy without changing anything, and what a restore writes. */
const OWN_OPS = /^(backup|office|restore|target|user|viewed|printed)/;

const keyOf = (row: Row) => JSON.stringify(row);

function missingRows(name: string, before: Row[], after: Row[]): string[] {
  const there = new Set(after.map(keyOf));
  return before
    .filter((row) => !there.has(keyOf(row)))
    .map((row) => `${name}: ${keyOf(row).slice(0, 200)} is not there`);
}

/** Both chains are the same up to the copy; what follows it changed nothing of a case. */
function compareEvents(before: Row[], after: Row[]): string[] {
  const parts = before.findIndex((row, at) => !after[at] || keyOf(row) !== keyOf(after[at]));
  if (parts < 0) return [];
  return [...before.slice(parts), ...after.slice(parts)]
    .filter(({ op }) => !OWN_OPS.test(String(op)))
    .map(({ n, op }) => `event ${n}, ${op}, is not in both`);
}

function compareTable(name: string, before: Row[], after: Row[]): string[] {
  if (name === 'events') return compareEvents(before, after);
  if (name === 'meta') {
    const rest = (rows: Row[]) => rows.filter(({ key }) => !OWN_META.has(String(key)));
    return compareTable('meta, but for its device', rest(before), rest(after));
  }
  if (GROWS.has(name)) return [];
  return [
    ...missingRows(name, before, after),
    ...missingRows(`${name}, more than there was`, after, before),
  ];
}

/** Sentences about what differs; empty when the office is the same. */
export function compare(before: Dump, after: Dump): string[] {
  const names = new Set([...before.tables.keys(), ...after.tables.keys()]);
  const differences = [...names].flatMap((name) =>
    compareTable(name, before.tables.get(name) ?? [], after.tables.get(name) ?? []),
  );
  for (const [id, digest] of before.originals)
    if (digest === null || after.originals.get(id) !== digest)
      differences.push(`original of ${id} is not the same`);
  if (before.originals.size !== after.originals.size)
    differences.push(`${before.originals.size} originals became ${after.originals.size}`);
  return differences;
}
