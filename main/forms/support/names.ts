// The names behind an answer that names somebody: of the register, the staff, the directory, or only words.
import { PersonAnswer } from '#domain/forms/answers.ts';
import type { Db } from '../../storage/database.ts';
import { findEntry } from '../../storage/directory.ts';
import { findPerson } from '../../storage/people.ts';
import { rowOf } from '../../storage/prepared.ts';

export type Names = { nameKm: string; nameLatin: string };

/** Empty when nobody is named. */
export function nameIn(db: Db, answer: unknown): Names {
  const { id, text } = PersonAnswer.safeParse(answer).data ?? { id: null, text: '' };
  if (id === null) return { nameKm: text, nameLatin: '' };
  const user = 'SELECT name_km AS nameKm, name_latin AS nameLatin FROM users WHERE id = ?';
  const { nameKm = '', nameLatin = '' } =
    findPerson(db, id) ?? findEntry(db, id) ?? rowOf<Names>(db, user, id) ?? {};
  return { nameKm, nameLatin };
}
