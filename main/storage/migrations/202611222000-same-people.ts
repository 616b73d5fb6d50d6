// Why two entries are one person, and who said so; questions of all cases are found by their kind.
import type { Db } from '../database.ts';

/** `person_links.kind` is `same`, or `not-same`: two that look alike, and somebody said they are two. */
export const samePeople = {
  id: '202611222000-same-people',
  up(db: Db): void {
    db.exec(`
ALTER TABLE person_links ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE person_links ADD COLUMN user TEXT NOT NULL DEFAULT '';
CREATE INDEX person_links_a ON person_links(person_a) WHERE undone_at IS NULL;
CREATE INDEX person_links_b ON person_links(person_b) WHERE undone_at IS NULL;
CREATE INDEX lines_kind ON lines(kind) WHERE replaced_by IS NULL AND ended_at IS NULL;
`);
  },
};
