// The directory of an office: prisons, services and funders, offered wherever one is named.
import type { z } from 'zod';
import type { DirectoryEntry, officeCalls } from '#contract/office.ts';
import { keptKinds } from '#domain/office/entry-rights.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { findEntry, listDirectory, saveEntry } from '../storage/directory.ts';
import type { Store } from '../storage/store.ts';

type SaveInput = z.output<(typeof officeCalls)['office.saveEntry']['input']>;

export function viewDirectory(db: Db): { entries: z.input<typeof DirectoryEntry>[] } {
  const entries = listDirectory(db).map(({ at: _, details, ...entry }) => ({
    ...entry,
    details: details as z.input<typeof DirectoryEntry>['details'],
  }));
  return { entries };
}

/** Throws `not-allowed` for an address this role does not keep, `conflict` with the newest version when somebody else changed the entry after `baseRev`. */
export function writeEntry(store: Store, session: Session, input: SaveInput): { rev: string } {
  const { cmd, baseRev, id, kind, nameKm, nameLatin, details, active } = input;
  const kept = keptKinds(session.role);
  if (!kept.includes(kind)) throw new AppError('not-allowed');
  if (nameKm.trim() === '' && nameLatin.trim() === '') throw new AppError('invalid-input');
  return store.act(session, cmd, (act) => {
    const before = findEntry(store.db, id);
    if (before && !kept.includes(before.kind)) throw new AppError('not-allowed');
    if ((before?.rev ?? null) !== baseRev) throw new AppError('conflict', { rev: before?.rev });
    const at = before?.at ?? act.at;
    const told = JSON.parse(JSON.stringify(details)) as JsonObject;
    saveEntry(store.db, { id, kind, nameKm, nameLatin, details: told, active, at, rev: cmd });
    act.event({ op: before ? 'changed' : 'created', entity: 'directory', entityId: id });
    return { rev: cmd };
  });
}
