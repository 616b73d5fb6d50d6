// The people of the office as the store knows them: the truth, of which the keyring holds only the wraps.
import type { User } from '#contract/vault.ts';
import type { Role, Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Db } from '../storage/database.ts';

type UserRow = { id: string; name_km: string; name_latin: string; role: Role; active: number };

const toUser = (row: UserRow): User => ({
  id: row.id,
  nameKm: row.name_km,
  nameLatin: row.name_latin,
  role: row.role,
  active: row.active === 1,
});

/** Everybody there ever was: old cases still name people who left. */
export function listUsers(db: Db): User[] {
  const rows = db.prepare('SELECT id, name_km, name_latin, role, active FROM users ORDER BY id');
  return (rows.all() as UserRow[]).map(toUser);
}

export function findUser(db: Db, id: string): User | null {
  const row = db
    .prepare('SELECT id, name_km, name_latin, role, active FROM users WHERE id = ?')
    .get(id) as UserRow | undefined;
  return row ? toUser(row) : null;
}

/** Throws `not-found` unless the person is there and has not left. */
export function activeUser(db: Db, id: string): User {
  const user = findUser(db, id);
  if (!user?.active) throw new AppError('not-found');
  return user;
}

export function insertUser(db: Db, user: User, rev: string): void {
  db.prepare('INSERT INTO users VALUES(?, ?, ?, ?, ?, ?)').run(
    user.id,
    user.nameKm,
    user.nameLatin,
    user.role,
    user.active ? 1 : 0,
    rev,
  );
}

export function deactivateUser(db: Db, id: string, rev: string): void {
  db.prepare('UPDATE users SET active = 0, rev = ? WHERE id = ?').run(rev, id);
}

/**
 * Who may add, remove or give a new passphrase to a person of this role. An administrator looks after
 * the computer and reads no cases: with the passphrase of somebody who does, they could.
 */
export function mayManage(session: Session, role: Role): boolean {
  if (session.role === 'coordinator') return true;
  return session.role === 'administrator' && (role === 'administrator' || role === 'scan-clerk');
}

/** Throws `not-allowed` unless `mayManage`. */
export function refuseUnlessManages(session: Session, role: Role): void {
  if (!mayManage(session, role)) throw new AppError('not-allowed');
}
