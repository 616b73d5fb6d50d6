// Forms that an office makes itself: read from a file, looked at, and released as a separate act.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { z } from 'zod';
import type { CheckedForm, OfficeForm, officeCalls } from '#contract/office.ts';
import { withOwnLines } from '#domain/forms/definitions/eligibility/own-lines.ts';
import {
  FORM_REVISIONS,
  type HeldFrom,
  latestForm,
  registerForms,
} from '#domain/forms/definitions/index.ts';
import { baseOf, ownRevision } from '#domain/forms/definitions/own-revision.ts';
import { type ReadFormFile, readFormFile } from '#domain/forms/file/read-form-file.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import type { OwnMeansTest } from '#domain/office/means-test.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Db } from '../storage/database.ts';
import { heldFrom, insertReleasedForm, listReleasedForms } from '../storage/form-definitions.ts';
import type { Act, Store } from '../storage/store.ts';

type ReleaseInput = z.output<(typeof officeCalls)['office.releaseForm']['input']>;

/** Many times the largest form of the app. */
const LARGEST_FILE = 2 * 1024 * 1024;

/** Makes the forms of an office known; again after each release. */
export function openForms(db: Db): void {
  const definitions = listReleasedForms(db).map(({ definition }) => definition);
  registerForms(definitions, heldFrom(db, ...MEANS_LINES));
}

export function closeForms(): void {
  registerForms([]);
}

export function viewForms(db: Db): { forms: OfficeForm[]; held: HeldFrom[] } {
  return { forms: listReleasedForms(db), held: heldFrom(db, ...MEANS_LINES) };
}

/** Keeps a definition as it is released, in the act that releases it. */
function keepReleased(db: Db, act: Act, session: Session, definition: FormDefinition): void {
  const form = { definition, hash: hashOf(definition), releasedAt: act.at, user: session.user };
  insertReleasedForm(db, { ...form, rev: act.cmd });
  const entityId = `${definition.id} r${definition.revision}`;
  act.event({ op: 'released', entity: 'form-definition', entityId });
}

/** The form and the setting in which an office writes questions of its own. */
const MEANS_LINES = ['eligibility', 'means-test'] as const;

/**
 * The next revision of the form on who can join, with these questions in it: part of the act that sets
 * them. It never changes, so that an older decision is read with the questions it was made with.
 */
export function releaseOwnLines(db: Db, act: Act, session: Session, test: OwnMeansTest): void {
  const base = latestForm('eligibility');
  if (!base) throw new AppError('not-found');
  const own = listReleasedForms(db).filter(
    ({ definition: { id, revision } }) => id === base.id && baseOf(revision) === base.revision,
  );
  const revision = ownRevision(base.revision, own.length + 1);
  keepReleased(db, act, session, withOwnLines(base, test, revision));
}

function hashOf(form: FormDefinition): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}

/** Throws `file-unreadable` for a file that is gone, too large, or no text in UTF-8. */
function readText(path: string): string {
  try {
    if (statSync(path).size > LARGEST_FILE) throw new AppError('file-unreadable');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw new AppError('file-unreadable');
  }
}

function readForm(db: Db, path: string): ReadFormFile {
  const loaded = listReleasedForms(db).map(({ definition }) => definition);
  return readFormFile(readText(path), { own: FORM_REVISIONS, loaded });
}

/** What is in a file, to look at: the form and its hash, or what is wrong. Nothing is stored. */
export function checkForm(db: Db, path: string): CheckedForm {
  const told = readForm(db, path);
  if (!told.ok) return { form: null, hash: '', faults: told.faults };
  return { form: told.form, hash: hashOf(told.form), faults: [] };
}

/**
 * Releases the form that was looked at: from now on it can be begun, and it never changes. Throws
 * `conflict` when the file is no longer what was looked at, or its revision was released meanwhile.
 */
export function releaseForm(store: Store, session: Session, input: ReleaseInput, path: string) {
  const { cmd, hash } = input;
  const released = store.act(session, cmd, (act) => {
    const told = readForm(store.db, path);
    if (!told.ok || hashOf(told.form) !== hash) throw new AppError('conflict');
    keepReleased(store.db, act, session, told.form);
    const { id, revision } = told.form;
    return { id, revision };
  });
  openForms(store.db);
  return released;
}
