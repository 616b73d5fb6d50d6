// Forms that the office made itself, revision by revision, as they were released.
import type { HeldFrom } from '#domain/forms/definitions/index.ts';
import { FormDefinition } from '#domain/forms/form.ts';
import type { Db } from './database.ts';
import { change, rowsOf } from './prepared.ts';

export type ReleasedForm = {
  definition: FormDefinition;
  /** SHA-256 of the definition as it is kept. */
  hash: string;
  releasedAt: number;
  user: string;
};

type Columns = { definition: string; hash: string; released_at: number; user: string };

/** Every revision; one that only a later version of the app can read is left out. */
export function listReleasedForms(db: Db): ReleasedForm[] {
  const sql = 'SELECT * FROM form_definitions ORDER BY id, revision';
  return rowsOf<Columns>(db, sql).flatMap((row) => {
    const { hash, released_at: releasedAt, user } = row;
    const definition = FormDefinition.safeParse(JSON.parse(row.definition)).data;
    return definition ? [{ definition, hash, releasedAt, user }] : [];
  });
}

/**
 * From when on an office writes a form with lines of its own, the newest first; `key` is the setting that
 * the lines stand in. The revision was released by the command that set them.
 */
export function heldFrom(db: Db, form: string, key: string): HeldFrom[] {
  const sql = `SELECT s.valid_from AS "from", f.revision FROM settings s
    LEFT JOIN form_definitions f ON f.rev = s.rev AND f.id = ?
    WHERE s.key = ? ORDER BY s.valid_from DESC, s.at DESC`;
  type Row = { from: string; revision: number | null };
  return rowsOf<Row>(db, sql, form, key).map((row) => ({ form, ...row }));
}

/** Keeps a revision for ever. Throws when there is one of this number. */
export function insertReleasedForm(db: Db, form: ReleasedForm & { rev: string }): void {
  const { definition, hash, releasedAt, user, rev } = form;
  const { id, revision } = definition;
  const text = JSON.stringify(definition);
  const sql = 'INSERT INTO form_definitions VALUES(?,?,?,?,?,?,?)';
  change(db, sql, id, revision, text, hash, releasedAt, user, rev);
}
