// The cabinet of paper folders: what stands in it, the sheets that separate its papers, and what was read back of it.
import type { Db } from '../database.ts';

/**
 * `cabinet_folders`: a paper folder as the coordinator listed it; what stood in a line before it was changed is in
 * `cabinet_folder_versions`. `separators`: sheets with a code that were printed; without a kind it is the first
 * sheet of a folder. `batch_folders`: which folders a person said that a batch is. `batch_sorts`: each time a
 * batch was sorted by its separators, by itself or as a person answered. `pages.folder_id`: the paper folder a
 * page came out of, whatever case it is filed in. `read_backs`: a sealed scan that was fetched from a copy again.
 */
export const cabinet = {
  id: '202611231400-cabinet',
  up(db: Db): void {
    db.exec(`
CREATE TABLE cabinet_folders(
  id TEXT PRIMARY KEY, ord INTEGER NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, shelf TEXT NOT NULL,
  sheets INTEGER, case_id TEXT REFERENCES cases(id), scanned_at INTEGER, checked_at INTEGER, checked_by TEXT,
  checked_event INTEGER, entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;
CREATE INDEX cabinet_folders_case ON cabinet_folders(case_id) WHERE case_id IS NOT NULL;
CREATE TABLE cabinet_folder_versions(
  folder_id TEXT NOT NULL REFERENCES cabinet_folders(id), rev TEXT NOT NULL, until INTEGER NOT NULL,
  user TEXT NOT NULL, case_id TEXT, told TEXT NOT NULL, PRIMARY KEY(folder_id, rev)) STRICT;
CREATE TABLE separators(
  id TEXT PRIMARY KEY, folder_id TEXT REFERENCES cabinet_folders(id), case_id TEXT REFERENCES cases(id),
  kind TEXT, step INTEGER, at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;
CREATE INDEX separators_folder ON separators(folder_id) WHERE folder_id IS NOT NULL;
CREATE TABLE batch_folders(
  batch_id TEXT NOT NULL, ord INTEGER NOT NULL, folder_id TEXT NOT NULL REFERENCES cabinet_folders(id),
  at INTEGER NOT NULL, user TEXT NOT NULL, PRIMARY KEY(batch_id, ord)) STRICT;
CREATE TABLE batch_sorts(
  id TEXT PRIMARY KEY, batch_id TEXT NOT NULL, answer TEXT NOT NULL, folder_id TEXT, pages INTEGER NOT NULL,
  at INTEGER NOT NULL, user TEXT NOT NULL) STRICT;
CREATE INDEX batch_sorts_batch ON batch_sorts(batch_id);
CREATE TABLE read_backs(
  sealed_name TEXT NOT NULL, target_id TEXT NOT NULL, snapshot TEXT NOT NULL, at INTEGER NOT NULL,
  whole INTEGER NOT NULL, PRIMARY KEY(sealed_name, target_id)) STRICT, WITHOUT ROWID;
ALTER TABLE pages ADD COLUMN folder_id TEXT;
ALTER TABLE pages ADD COLUMN separator_id TEXT;
CREATE INDEX pages_folder ON pages(folder_id) WHERE folder_id IS NOT NULL;
`);
  },
};
