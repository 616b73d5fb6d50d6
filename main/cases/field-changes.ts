// Two people change one record: different fields both hold, the same field is a conflict. Never by clock.
import { AppError } from '../ipc/errors.ts';
import { fieldsChangedSince } from '../storage/changes.ts';
import type { Db } from '../storage/database.ts';

type Fields = Record<string, unknown>;

const same = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

/** Names of the fields that were sent with another value than the record has. */
export function differingFields(current: Fields, sent: Fields): string[] {
  return Object.keys(sent).filter(
    (name) => sent[name] !== undefined && !same(current[name], sent[name]),
  );
}

/**
 * The fields a change may write. Throws `conflict`, with both values of each field and the newest
 * version, when one of them was changed by somebody else after the version the sender saw.
 */
export function acceptFields(
  db: Db,
  record: { ids: readonly string[]; rev: string; fields: Fields },
  sent: Fields,
  baseRev: string,
): string[] {
  const changing = differingFields(record.fields, sent);
  const later = fieldsChangedSince(db, record.ids, baseRev);
  const clash = changing.filter((name) => later === null || later.has(name));
  if (clash.length > 0) {
    const pick = (fields: Fields) => Object.fromEntries(clash.map((name) => [name, fields[name]]));
    const detail = { rev: record.rev, theirs: pick(record.fields), yours: pick(sent) };
    throw new AppError('conflict', detail);
  }
  return changing;
}
