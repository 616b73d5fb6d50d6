// Keeps what stood before it changed: people, their part in a case, its casework. Of before, what the journal tells.
import type { Db } from '../database.ts';

/** What is kept of each kind of thing, as it stands now. */
const NOW = [
  `SELECT json_object('nameKm', name_km, 'nameLatin', name_latin, 'otherNames', json(other_names),
   'sex', sex, 'birth', json(birth), 'died', json(died), 'phone', phone,
   'recordingWish', recording_wish) FROM people WHERE id = ?`,
  `SELECT json_object('roles', json(roles), 'relation', relation) FROM case_people WHERE id = ?`,
  `SELECT json_object('step', step, 'module', module, 'status', status) FROM cases WHERE id = ?`,
];
/** How every case began. */
const BEGAN: Readonly<Record<string, unknown>> = { step: 1, status: 'open' };

type Change = { id: string; at: number; rev: string; fields: string | null };
type Told = Record<string, unknown>;
type Past = Change & { told: Told };

/**
 * What stood until each change of one thing, the oldest first. The journal names the fields of a change and
 * not what stood in them: until its first change a field is what cases begin with, after its last one what it
 * is now, and between them not known.
 */
function pastOf(changes: readonly Change[], now: Told): Past[] {
  const names = Object.keys(now);
  const changed = changes
    .map((one) => ({
      ...one,
      names: one.fields?.split(' ').filter((f) => names.includes(f)) ?? names,
    }))
    .filter((one) => one.names.length > 0);
  return changed.map((one, at) => {
    const known = names.flatMap((name): [string, unknown][] => {
      const isLater = changed.slice(at).some((later) => later.names.includes(name));
      if (!isLater) return [[name, now[name]]];
      const isFirst = !changed.slice(0, at).some((before) => before.names.includes(name));
      return isFirst && name in BEGAN ? [[name, BEGAN[name]]] : [];
    });
    return { ...one, told: Object.fromEntries(known) };
  });
}

export const pastVersions = {
  id: '202611231100-past-versions',
  up(db: Db): void {
    db.exec(`
CREATE TABLE past_versions(
  n INTEGER PRIMARY KEY, entity_id TEXT NOT NULL, until INTEGER NOT NULL, told TEXT NOT NULL,
  rev TEXT NOT NULL) STRICT;
CREATE INDEX past_versions_of ON past_versions(entity_id, until);
`);
    const changes = db
      .prepare(
        `SELECT entity_id AS id, at, coalesce(rev, '') AS rev, fields FROM events
         WHERE op = 'changed' AND entity IN ('person', 'case') AND entity_id IS NOT NULL ORDER BY n`,
      )
      .all() as Change[];
    const readers = NOW.map((sql) => db.prepare(sql).pluck());
    const insert = db.prepare(
      'INSERT INTO past_versions(entity_id, until, told, rev) VALUES(?, ?, ?, ?)',
    );
    for (const [id, own] of Map.groupBy(changes, (one) => one.id)) {
      const now = readers.map((reader) => reader.get(id)).find((told) => told !== undefined);
      if (typeof now !== 'string') continue;
      for (const { at, rev, told } of pastOf(own, JSON.parse(now) as Told))
        insert.run(id, at, JSON.stringify(told), rev);
    }
  },
};
