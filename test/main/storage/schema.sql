CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'events are never deleted'); END;

CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'events are never changed'); END;

CREATE TRIGGER final_drawings_stay BEFORE UPDATE ON drawings WHEN old.state = 'final'
  BEGIN SELECT raise(ABORT, 'a finished drawing is never changed'); END;

CREATE TRIGGER final_forms_stay BEFORE UPDATE ON forms WHEN old.state = 'final' BEGIN SELECT raise(ABORT, 'a final form is never changed'); END;

CREATE TRIGGER final_items_come BEFORE INSERT ON drawing_items WHEN (SELECT state FROM drawings WHERE id = new.drawing_id) = 'final' BEGIN SELECT raise(ABORT, 'a finished drawing is never changed'); END;

CREATE TRIGGER final_items_go BEFORE DELETE ON drawing_items WHEN (SELECT state FROM drawings WHERE id = old.drawing_id) = 'final' BEGIN SELECT raise(ABORT, 'a finished drawing is never changed'); END;

CREATE TRIGGER final_items_stay BEFORE UPDATE OF drawing_id, thread, kind, parent, ord, content, gone_at
  ON drawing_items WHEN (SELECT state FROM drawings WHERE id = old.drawing_id) = 'final' BEGIN SELECT raise(ABORT, 'a finished drawing is never changed'); END;

CREATE TRIGGER final_spots_come BEFORE INSERT ON form_spots WHEN (SELECT state FROM forms WHERE id = new.form_id) = 'final' BEGIN SELECT raise(ABORT, 'a final form is never changed'); END;

CREATE TRIGGER final_spots_stay BEFORE UPDATE ON form_spots WHEN (SELECT state FROM forms WHERE id = old.form_id) = 'final' BEGIN SELECT raise(ABORT, 'a final form is never changed'); END;

CREATE TRIGGER form_definitions_kept BEFORE DELETE ON form_definitions
  BEGIN SELECT RAISE(ABORT, 'a released form is never removed'); END;

CREATE TRIGGER form_definitions_stay BEFORE UPDATE ON form_definitions
  BEGIN SELECT RAISE(ABORT, 'a released form never changes'); END;

CREATE TABLE access_grants(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  user_id TEXT NOT NULL, reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL,
  ended_at INTEGER, ended_by TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE access_requests(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  user TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  answer TEXT, answered_by TEXT, answered_at INTEGER, note TEXT NOT NULL DEFAULT '', rev TEXT NOT NULL) STRICT;

CREATE TABLE backup_proofs(
        id TEXT PRIMARY KEY, target_id TEXT REFERENCES backup_targets(id), at INTEGER NOT NULL, seconds INTEGER NOT NULL,
        reason TEXT, snapshot TEXT, expected TEXT NOT NULL DEFAULT '{}', counts TEXT NOT NULL DEFAULT '{}',
        scans_tried INTEGER NOT NULL DEFAULT 0, scans_good INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE backup_runs(
  id TEXT PRIMARY KEY, target_id TEXT NOT NULL REFERENCES backup_targets(id), started_at INTEGER NOT NULL,
  ended_at INTEGER, state TEXT NOT NULL, reason TEXT, snapshot TEXT, covers_event INTEGER,
  bytes_sent INTEGER NOT NULL DEFAULT 0, counts TEXT NOT NULL DEFAULT '{}', found TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE TABLE backup_targets(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, config TEXT NOT NULL, active INTEGER NOT NULL,
  added_at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE batch_folders(
  batch_id TEXT NOT NULL, ord INTEGER NOT NULL, folder_id TEXT NOT NULL REFERENCES cabinet_folders(id),
  at INTEGER NOT NULL, user TEXT NOT NULL, PRIMARY KEY(batch_id, ord)) STRICT;

CREATE TABLE batch_sorts(
  id TEXT PRIMARY KEY, batch_id TEXT NOT NULL, answer TEXT NOT NULL, folder_id TEXT, pages INTEGER NOT NULL,
  at INTEGER NOT NULL, user TEXT NOT NULL) STRICT;

CREATE TABLE batches(
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, at INTEGER NOT NULL, user TEXT NOT NULL, expected INTEGER) STRICT;

CREATE TABLE begun_cases(user TEXT PRIMARY KEY, content TEXT NOT NULL, at INTEGER NOT NULL) STRICT;

CREATE TABLE begun_texts(
  user TEXT NOT NULL, page_id TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(user, page_id)) STRICT;

CREATE TABLE brought_back(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), snapshot TEXT NOT NULL,
  copy_at INTEGER NOT NULL, reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL) STRICT;

CREATE TABLE cabinet_folder_versions(
  folder_id TEXT NOT NULL REFERENCES cabinet_folders(id), rev TEXT NOT NULL, until INTEGER NOT NULL,
  user TEXT NOT NULL, case_id TEXT, told TEXT NOT NULL, PRIMARY KEY(folder_id, rev)) STRICT;

CREATE TABLE cabinet_folders(
  id TEXT PRIMARY KEY, ord INTEGER NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, shelf TEXT NOT NULL,
  sheets INTEGER, case_id TEXT REFERENCES cases(id), scanned_at INTEGER, checked_at INTEGER, checked_by TEXT,
  checked_event INTEGER, entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE case_links(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), into_case TEXT NOT NULL REFERENCES cases(id),
  reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL, undone_at INTEGER, undone_by TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE case_people(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), person_id TEXT NOT NULL REFERENCES people(id),
  roles TEXT NOT NULL, relation TEXT NOT NULL DEFAULT '', ord INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER, rev TEXT NOT NULL) STRICT;

CREATE TABLE case_workers(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), user_id TEXT NOT NULL,
  from_at INTEGER NOT NULL, to_at INTEGER) STRICT;

CREATE TABLE cases(
  id TEXT PRIMARY KEY, code TEXT NOT NULL, module TEXT NOT NULL DEFAULT 'none', step INTEGER NOT NULL DEFAULT 1,
  status TEXT NOT NULL DEFAULT 'open', restricted INTEGER NOT NULL DEFAULT 0,
  opened TEXT NOT NULL, opened_from TEXT, entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  place_id TEXT, place_text TEXT NOT NULL DEFAULT '', main_person TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE commands(id TEXT PRIMARY KEY, at INTEGER NOT NULL, result TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE devices(id TEXT PRIMARY KEY, name TEXT NOT NULL, added_at INTEGER NOT NULL) STRICT;

CREATE TABLE directory(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name_km TEXT NOT NULL, name_latin TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}', active INTEGER NOT NULL DEFAULT 1, at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE documents(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), kind TEXT NOT NULL, step INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '', paper_date TEXT, paper_from TEXT, restricted INTEGER NOT NULL DEFAULT 0,
  filed_by TEXT NOT NULL, filed_at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE drawing_items(
  id TEXT PRIMARY KEY, drawing_id TEXT NOT NULL REFERENCES drawings(id), case_id TEXT NOT NULL,
  thread TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT, ord REAL NOT NULL, content TEXT NOT NULL,
  goal_form TEXT, goal_row TEXT, at INTEGER NOT NULL, user TEXT NOT NULL, gone_at INTEGER, rev TEXT NOT NULL) STRICT;

CREATE TABLE drawing_reasons(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), drawing_id TEXT NOT NULL REFERENCES drawings(id),
  act TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE drawing_sheets(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), tool TEXT NOT NULL, kind TEXT NOT NULL,
  person_id TEXT, at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE drawings(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), tool TEXT NOT NULL, step INTEGER NOT NULL,
  thread TEXT NOT NULL, follows TEXT, version INTEGER NOT NULL, state TEXT NOT NULL, person_id TEXT,
  restricted INTEGER NOT NULL DEFAULT 0, held TEXT, held_from TEXT, details TEXT NOT NULL,
  entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, author TEXT NOT NULL,
  frozen TEXT, hash TEXT, rev TEXT NOT NULL, form TEXT, form_revision INTEGER) STRICT;

CREATE TABLE events(
  n INTEGER PRIMARY KEY, at INTEGER NOT NULL,
  device TEXT NOT NULL, device_n INTEGER NOT NULL, device_at INTEGER NOT NULL,
  user TEXT, cmd TEXT, op TEXT NOT NULL, entity TEXT NOT NULL, entity_id TEXT, case_id TEXT,
  fields TEXT, rev TEXT, mac BLOB NOT NULL) STRICT;

CREATE TABLE exceptions(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), form_id TEXT NOT NULL REFERENCES forms(id),
  rule TEXT NOT NULL, place TEXT NOT NULL, about TEXT NOT NULL, reason TEXT NOT NULL, asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL, says TEXT, why TEXT NOT NULL DEFAULT '', decided_by TEXT, decided_at INTEGER,
  ended_at INTEGER, rev TEXT NOT NULL) STRICT;

CREATE TABLE form_definitions(
  id TEXT NOT NULL, revision INTEGER NOT NULL, definition TEXT NOT NULL, hash TEXT NOT NULL,
  released_at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL, PRIMARY KEY(id, revision)) STRICT;

CREATE TABLE form_spots(
  form_id TEXT PRIMARY KEY REFERENCES forms(id), spots TEXT NOT NULL) STRICT;

CREATE TABLE form_values(
  form_id TEXT NOT NULL REFERENCES forms(id), case_id TEXT NOT NULL, concept TEXT NOT NULL,
  path TEXT NOT NULL, value TEXT NOT NULL, person_id TEXT, day TEXT) STRICT;

CREATE TABLE forms(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), form TEXT NOT NULL, revision INTEGER NOT NULL,
  step INTEGER NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL, restricted INTEGER NOT NULL DEFAULT 0,
  event TEXT, event_from TEXT, entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, author TEXT NOT NULL,
  answers TEXT NOT NULL, place_in_form TEXT NOT NULL DEFAULT '', amends TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE household_members(
  id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES households(id), case_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people(id), from_date TEXT, to_date TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE households(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), place_id TEXT, place_text TEXT NOT NULL,
  from_date TEXT, to_date TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE kept_versions(
  id TEXT PRIMARY KEY, entity TEXT NOT NULL, entity_id TEXT NOT NULL, case_id TEXT, base_rev TEXT,
  content TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL, settled_at INTEGER) STRICT;

CREATE TABLE late_outcomes(
  late_id TEXT PRIMARY KEY REFERENCES late_work(id), case_id TEXT, outcome TEXT NOT NULL, reason TEXT NOT NULL,
  user TEXT NOT NULL, at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE late_work(
  id TEXT PRIMARY KEY, case_id TEXT, call TEXT NOT NULL, input TEXT NOT NULL, refused TEXT NOT NULL,
  user TEXT NOT NULL, at INTEGER NOT NULL, settled_at INTEGER) STRICT;

CREATE TABLE lines(
  id TEXT PRIMARY KEY, thread TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES cases(id), kind TEXT NOT NULL,
  person_id TEXT, answers TEXT NOT NULL, form_id TEXT, at INTEGER NOT NULL, user TEXT NOT NULL,
  confirmed_at INTEGER, replaced_by TEXT, ended_at INTEGER, rev TEXT NOT NULL) STRICT;

CREATE TABLE list_texts(
  case_id TEXT NOT NULL REFERENCES cases(id), person_id TEXT NOT NULL REFERENCES people(id), text TEXT NOT NULL,
  PRIMARY KEY(case_id, person_id)) STRICT, WITHOUT ROWID;

CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE migrations(id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;

CREATE TABLE name_keys(person_id TEXT NOT NULL REFERENCES people(id), key TEXT NOT NULL, PRIMARY KEY(key, person_id)) STRICT, WITHOUT ROWID;

CREATE TABLE page_steps(
  id TEXT PRIMARY KEY, batch_id TEXT NOT NULL REFERENCES batches(id), what TEXT NOT NULL, user TEXT NOT NULL,
  at INTEGER NOT NULL, undone_at INTEGER, pages TEXT NOT NULL) STRICT;

CREATE TABLE page_texts(
  id TEXT PRIMARY KEY, page_id TEXT NOT NULL REFERENCES pages(id), case_id TEXT, at INTEGER NOT NULL,
  engine TEXT NOT NULL, author TEXT, text TEXT NOT NULL, words TEXT NOT NULL, confidence REAL NOT NULL,
  needs_eye INTEGER NOT NULL DEFAULT 0, accepted_by TEXT, accepted_at INTEGER) STRICT;

CREATE TABLE pages(
  id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES sources(id), case_id TEXT, ix INTEGER NOT NULL,
  state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0, error TEXT,
  width INTEGER NOT NULL DEFAULT 0, height INTEGER NOT NULL DEFAULT 0,
  turn INTEGER NOT NULL DEFAULT 0, skew REAL NOT NULL DEFAULT 0, crop TEXT, blank INTEGER NOT NULL DEFAULT 0,
  picture_only INTEGER NOT NULL DEFAULT 0, rev TEXT NOT NULL, careful INTEGER NOT NULL DEFAULT 0, sheet_code TEXT, place INTEGER, begins INTEGER, folder_id TEXT, separator_id TEXT) STRICT;

CREATE TABLE past_versions(
  n INTEGER PRIMARY KEY, entity_id TEXT NOT NULL, until INTEGER NOT NULL, told TEXT NOT NULL,
  rev TEXT NOT NULL) STRICT;

CREATE TABLE people(
  id TEXT PRIMARY KEY, name_km TEXT NOT NULL, name_latin TEXT NOT NULL, other_names TEXT NOT NULL,
  sex TEXT NOT NULL, birth TEXT, birth_from TEXT, birth_to TEXT, died TEXT, died_from TEXT,
  phone TEXT NOT NULL DEFAULT '', recording_wish TEXT NOT NULL DEFAULT 'record',
  entered_at INTEGER NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE person_links(
  id TEXT PRIMARY KEY, person_a TEXT NOT NULL REFERENCES people(id), person_b TEXT NOT NULL REFERENCES people(id),
  kind TEXT NOT NULL, at INTEGER NOT NULL, undone_at INTEGER, rev TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', user TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE placements(
  id TEXT PRIMARY KEY, page_id TEXT NOT NULL REFERENCES pages(id), document_id TEXT NOT NULL REFERENCES documents(id),
  case_id TEXT NOT NULL, ix INTEGER NOT NULL, at INTEGER NOT NULL, user TEXT NOT NULL, undone_at INTEGER, rev TEXT NOT NULL, by_code INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE places(
  id TEXT PRIMARY KEY, level TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT, km TEXT NOT NULL, en TEXT NOT NULL,
  other_names TEXT NOT NULL DEFAULT '[]', at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE read_backs(
  sealed_name TEXT NOT NULL, target_id TEXT NOT NULL, snapshot TEXT NOT NULL, at INTEGER NOT NULL,
  whole INTEGER NOT NULL, PRIMARY KEY(sealed_name, target_id)) STRICT, WITHOUT ROWID;

CREATE TABLE reading_decisions(
  reading TEXT PRIMARY KEY REFERENCES second_readings(id),
  holds TEXT NOT NULL CHECK(holds IN ('first', 'second')),
  user TEXT NOT NULL, at INTEGER NOT NULL) STRICT;

CREATE TABLE relations(
  id TEXT PRIMARY KEY, case_id TEXT, from_person TEXT NOT NULL REFERENCES people(id), to_person TEXT NOT NULL REFERENCES people(id),
  kind TEXT NOT NULL, start TEXT, end TEXT, note TEXT NOT NULL DEFAULT '', ended_at INTEGER, rev TEXT NOT NULL) STRICT;

CREATE TABLE restrictions(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL, ended_at INTEGER, ended_by TEXT, rev TEXT NOT NULL) STRICT;

CREATE TABLE scanner_certificates(
  device TEXT NOT NULL, host TEXT NOT NULL, certificate TEXT NOT NULL, uuid TEXT, user TEXT NOT NULL,
  at INTEGER NOT NULL, rev TEXT NOT NULL, PRIMARY KEY(device, host)) STRICT;

CREATE TABLE second_readings(
  id TEXT PRIMARY KEY, form_id TEXT NOT NULL REFERENCES forms(id), field TEXT NOT NULL, said TEXT,
  user TEXT NOT NULL, at INTEGER NOT NULL) STRICT;

CREATE TABLE secrets(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE separators(
  id TEXT PRIMARY KEY, folder_id TEXT REFERENCES cabinet_folders(id), case_id TEXT REFERENCES cases(id),
  kind TEXT, step INTEGER, at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE settings(
  id TEXT PRIMARY KEY, key TEXT NOT NULL, value TEXT NOT NULL, valid_from TEXT NOT NULL,
  at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL) STRICT;

CREATE TABLE sources(
  id TEXT PRIMARY KEY, batch_id TEXT NOT NULL REFERENCES batches(id), case_id TEXT, ord INTEGER NOT NULL,
  digest BLOB NOT NULL, bytes INTEGER NOT NULL, mime TEXT NOT NULL, name TEXT NOT NULL,
  state TEXT NOT NULL, reason TEXT, twin_id TEXT, sealed_name TEXT NOT NULL, sealed_key BLOB NOT NULL,
  sealed_bytes INTEGER NOT NULL, received_at INTEGER NOT NULL, user TEXT NOT NULL, rev TEXT NOT NULL, settled_at INTEGER) STRICT;

CREATE TABLE tasks(
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), form_id TEXT, what TEXT NOT NULL,
  user_id TEXT, who TEXT NOT NULL DEFAULT '', due TEXT, due_from TEXT, due_to TEXT, at INTEGER NOT NULL,
  ended_at INTEGER, ended_on TEXT, ended_by TEXT, outcome TEXT, reason TEXT NOT NULL DEFAULT '', rev TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'step', follows TEXT) STRICT;

CREATE TABLE tombstones(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, case_id TEXT, at INTEGER NOT NULL, user TEXT, reason TEXT NOT NULL) STRICT;

CREATE TABLE users(
  id TEXT PRIMARY KEY, name_km TEXT NOT NULL, name_latin TEXT NOT NULL, role TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1, rev TEXT NOT NULL) STRICT;

CREATE INDEX access_grants_entity ON access_grants(entity_id) WHERE ended_at IS NULL;

CREATE INDEX access_grants_user ON access_grants(user_id) WHERE ended_at IS NULL;

CREATE INDEX access_requests_open ON access_requests(at) WHERE answer IS NULL;

CREATE INDEX backup_proofs_at ON backup_proofs(at);

CREATE INDEX backup_runs_target ON backup_runs(target_id, started_at);

CREATE INDEX batch_sorts_batch ON batch_sorts(batch_id);

CREATE INDEX brought_back_case ON brought_back(case_id);

CREATE INDEX cabinet_folders_case ON cabinet_folders(case_id) WHERE case_id IS NOT NULL;

CREATE INDEX case_links_case ON case_links(case_id) WHERE undone_at IS NULL;

CREATE INDEX case_links_into ON case_links(into_case) WHERE undone_at IS NULL;

CREATE INDEX case_people_case ON case_people(case_id);

CREATE INDEX case_people_person ON case_people(person_id);

CREATE INDEX case_workers_case ON case_workers(case_id);

CREATE INDEX case_workers_now ON case_workers(user_id, case_id, to_at) WHERE to_at IS NULL;

CREATE INDEX case_workers_user ON case_workers(user_id) WHERE to_at IS NULL;

CREATE INDEX cases_code ON cases(code);

CREATE INDEX cases_open ON cases(id) WHERE status = 'open';

CREATE INDEX directory_kind ON directory(kind);

CREATE INDEX documents_case ON documents(case_id);

CREATE INDEX drawing_items_drawing ON drawing_items(drawing_id) WHERE gone_at IS NULL;

CREATE INDEX drawing_items_goal ON drawing_items(goal_row) WHERE goal_row IS NOT NULL;

CREATE INDEX drawing_reasons_drawing ON drawing_reasons(drawing_id);

CREATE INDEX drawings_case ON drawings(case_id);

CREATE INDEX events_entity ON events(entity_id, n) WHERE entity_id IS NOT NULL;

CREATE INDEX exceptions_form ON exceptions(form_id);

CREATE INDEX exceptions_open ON exceptions(asked_at) WHERE says IS NULL AND ended_at IS NULL;

CREATE INDEX form_values_asked ON form_values(concept, case_id, person_id, day)
  WHERE concept IN ('scale.occasion', 'consent.purpose');

CREATE INDEX form_values_concept ON form_values(concept, value);

CREATE INDEX form_values_form ON form_values(form_id);

CREATE INDEX form_values_told
      ON form_values(concept, day, form_id, case_id, path, value, person_id);

CREATE INDEX forms_case ON forms(case_id);

CREATE INDEX forms_closed ON forms(form, id)
  WHERE form IN ('concern', 'supervision', 'feedback', 'counselling-note');

CREATE INDEX forms_drafts ON forms(author) WHERE state = 'draft';

CREATE INDEX forms_kind ON forms(form, state, entered_at, case_id, event_from, amends);

CREATE INDEX forms_looked ON forms(form, case_id, event_from, id, amends)
  WHERE state = 'final' AND form IN ('case-plan', 'review', 'closure', 'post-release');

CREATE INDEX household_members_house ON household_members(household_id);

CREATE INDEX households_case ON households(case_id);

CREATE INDEX lines_case ON lines(case_id, kind);

CREATE INDEX lines_kind ON lines(kind) WHERE replaced_by IS NULL AND ended_at IS NULL;

CREATE INDEX lines_released ON lines(kind, json_extract(answers, '$."released-on".from'), case_id)
  WHERE kind = 'prison' AND replaced_by IS NULL AND ended_at IS NULL
    AND json_extract(answers, '$."released-on".from') IS NOT NULL;

CREATE INDEX lines_thread ON lines(thread);

CREATE INDEX name_keys_person ON name_keys(person_id);

CREATE INDEX page_steps_batch ON page_steps(batch_id, at) WHERE undone_at IS NULL;

CREATE INDEX page_texts_page ON page_texts(page_id, at);

CREATE INDEX pages_folder ON pages(folder_id) WHERE folder_id IS NOT NULL;

CREATE INDEX pages_needing_eyes ON pages(id) WHERE state = 'needs-eye';

CREATE INDEX pages_separating ON pages(id) WHERE separator_id IS NOT NULL;

CREATE INDEX pages_sheet_code ON pages(sheet_code) WHERE sheet_code IS NOT NULL;

CREATE INDEX pages_source ON pages(source_id, ix);

CREATE INDEX pages_unfiled ON pages(id) WHERE case_id IS NULL;

CREATE INDEX pages_waiting ON pages(not_before) WHERE state IN ('queued', 'running');

CREATE INDEX past_versions_of ON past_versions(entity_id, until);

CREATE INDEX person_links_a ON person_links(person_a) WHERE undone_at IS NULL;

CREATE INDEX person_links_b ON person_links(person_b) WHERE undone_at IS NULL;

CREATE INDEX placements_document ON placements(document_id) WHERE undone_at IS NULL;

CREATE INDEX placements_page ON placements(page_id) WHERE undone_at IS NULL;

CREATE INDEX relations_case ON relations(case_id);

CREATE INDEX relations_from ON relations(from_person);

CREATE INDEX relations_to ON relations(to_person);

CREATE INDEX restrictions_case ON restrictions(case_id);

CREATE INDEX restrictions_entity ON restrictions(entity_id) WHERE ended_at IS NULL;

CREATE INDEX second_readings_form ON second_readings(form_id, at);

CREATE INDEX separators_folder ON separators(folder_id) WHERE folder_id IS NOT NULL;

CREATE INDEX settings_key ON settings(key, valid_from);

CREATE INDEX sources_batch ON sources(batch_id);

CREATE INDEX sources_digest ON sources(digest);

CREATE INDEX tasks_case ON tasks(case_id);

CREATE INDEX tasks_due ON tasks(due_to, due_from, id, user_id, case_id, form_id, kind, ended_at) WHERE ended_at IS NULL;

CREATE INDEX tasks_open ON tasks(user_id, due_to) WHERE ended_at IS NULL;
