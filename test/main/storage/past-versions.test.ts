// A store from before what stood was kept: what its journal tells of a past day, and what it cannot tell.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../main/storage/database.ts';
import { MIGRATIONS, migrate } from '../../../main/storage/migrate.ts';
import { pastVersions } from '../../../main/storage/migrations/202611231100-past-versions.ts';
import { temporaryFolder } from './temporary.ts';

it('tells of before what the journal tells: the first step, what never changed, and nothing else', () => {
  const db = openDatabase(join(temporaryFolder(), 'cases.db'), randomBytes(32));
  migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(pastVersions)));
  db.exec(`PRAGMA foreign_keys = OFF`);
  db.exec(`INSERT INTO cases(id, code, module, step, status, opened, entered_at, changed_at, rev)
    VALUES('once', 'A', 'fs', 3, 'open', '{}', 1, 1, 'r'), ('twice', 'B', 'fp', 5, 'closed', '{}', 1, 1, 'r')`);
  db.exec(`INSERT INTO people(id, name_km, name_latin, other_names, sex, phone, entered_at, rev)
    VALUES('dara', 'ដារ៉ា', 'Dara', '["Da"]', 'f', '012', 1, 'r'), ('mom', 'ម៉ុម', '', '[]', 'u', '', 1, 'r')`);
  db.exec(`INSERT INTO case_people(id, case_id, person_id, roles, relation, ord, rev)
    VALUES('part', 'once', 'dara', '["carer"]', 'aunt', 1, 'r')`);
  const tell = db.prepare(`INSERT INTO events(n, at, device, device_n, device_at, cmd, op, entity,
    entity_id, fields, rev, mac) VALUES(?, ?, 'd', 1, 1, 'c', ?, ?, ?, ?, ?, x'00')`);
  const events = [
    [10, 'created', 'case', 'once', 'module step status', 'r1'],
    [20, 'changed', 'case', 'once', 'step place', 'r2'],
    [30, 'changed', 'case', 'once', 'place', 'r3'],
    [40, 'changed', 'case', 'twice', 'step', 'r4'],
    [50, 'changed', 'case', 'twice', 'step status', 'r5'],
    [60, 'changed', 'person', 'dara', 'nameKm', 'r6'],
    [70, 'changed', 'person', 'dara', 'phone', 'r7'],
    [80, 'changed', 'person', 'part', 'relation ties', 'r8'],
    [90, 'viewed', 'case', 'once', null, 'r9'],
    [95, 'changed', 'line', 'fact', 'answers', 'ra'],
  ] as const;
  for (const [at, event] of events.entries()) tell.run(at + 1, ...event);
  migrate(db);
  const kept = db.prepare('SELECT entity_id, until, told, rev FROM past_versions ORDER BY n').all();
  const dara = {
    ...{ nameLatin: 'Dara', otherNames: ['Da'], sex: 'f', birth: null, died: null },
    recordingWish: 'record',
  };
  const told = (kept as { entity_id: string; until: number; told: string; rev: string }[]).map(
    (one) => [one.entity_id, one.until, JSON.parse(one.told), one.rev],
  );
  expect(told).toEqual([
    ['once', 20, { step: 1, module: 'fs', status: 'open' }, 'r2'],
    ['twice', 40, { step: 1, module: 'fp', status: 'open' }, 'r4'],
    ['twice', 50, { module: 'fp', status: 'open' }, 'r5'],
    ['dara', 60, dara, 'r6'],
    ['dara', 70, { ...dara, nameKm: 'ដារ៉ា' }, 'r7'],
    ['part', 80, { roles: ['carer'] }, 'r8'],
  ]);
  db.close();
});
