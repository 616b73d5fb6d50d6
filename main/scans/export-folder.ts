// Gives paper out of the office: the folder of a case or of the cabinet as a searchable PDF, or one original as it came.
import { isRefused, strictestConsent } from '#domain/cases/consent.ts';
import { isRefusedByAny } from '#domain/cases/consent-now.ts';
import { isApart } from '#domain/drawings/drawing.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Job } from '../ipc/jobs.ts';
import { consentForms } from '../storage/consents.ts';
import type { Db } from '../storage/database.ts';
import { type DocumentRecord, documentsOfCase } from '../storage/documents.ts';
import { papersWithCode } from '../storage/drawing-sheets.ts';
import { drawingsOfCase, itemsOfDrawing } from '../storage/drawings.ts';
import { type PageWord, readingsOf, shownText } from '../storage/page-texts.ts';
import { findPage, type PageRecord, pagesOfFolder, pagesOfSource } from '../storage/pages.ts';
import { saveForPerson } from '../storage/save-for-person.ts';
import { findSource } from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import { maySeePage, pageToSee } from './page-access.ts';
import { pictureOf } from './page-pictures.ts';
import type { Reader } from './reader.ts';
import { Refusal } from './refusal.ts';
import { type PdfPage, type PdfWord, writeSearchablePdf } from './searchable-pdf.ts';
import { READING_DPI, type Turn } from './sizes.ts';
import { originalOf, readerFile } from './take-in.ts';

/**
 * The lines of a text with a place for every word. The machine's own words keep their boxes; a line a
 * person wrote anew lies where the machine's line lay, or below the last one.
 */
export function linesOf(text: string, words: readonly PageWord[], machine: string): PdfWord[][] {
  const rows = (whole: string) => whole.split('\n').filter((line) => line.trim() !== '');
  let at = 0;
  const read = rows(machine).map((line) => {
    const count = line.split(' ').length;
    at += count;
    return { line, words: words.slice(at - count, at) };
  });
  const written = rows(text);
  return written.map((line, row) => {
    const same = read[row];
    if (same?.line === line) return same.words;
    const first = same?.words[0]?.box;
    const y = first?.y ?? Math.min(0.97, (row + 1) / (written.length + 2));
    const parts = line.split(' ').filter((part) => part !== '');
    const w = 0.84 / parts.length;
    return parts.map((part, i) => ({
      text: part,
      box: { x: 0.08 + i * w, y, w: w * 0.9, h: first?.h ?? 0.012 },
    }));
  });
}

type Asking = { store: Store; session: Session };

/** Inches of the upright page as far as its file tells them; null for a page that was not read. */
const paperOf = ({ width, height }: PageRecord) =>
  width > 0 && height > 0 ? { width: width / READING_DPI, height: height / READING_DPI } : null;

async function pdfPage(store: Store, reader: Reader, page: PageRecord): Promise<PdfPage> {
  const source = findSource(store.db, page.sourceId);
  if (!source) throw new Error('no source');
  const shown = shownText(store.db, page.id);
  const machine = readingsOf(store.db, page.id).machine;
  const lines = shown ? linesOf(shown.text, machine?.words ?? [], machine?.text ?? '') : [];
  const rest = { crop: page.crop, paper: paperOf(page), lines };
  try {
    const scan = await reader.scan(readerFile(store, source), page.ix);
    if (scan) {
      const turn = ((scan.lies + page.turn) % 360) as Turn;
      return { picture: { bytes: scan.jpeg, kind: 'jpeg' }, turn, ...rest };
    }
    const { bytes } = await pictureOf(store, reader, page, 'view');
    return { picture: { bytes, kind: 'jpeg' }, turn: 0, ...rest };
  } catch (thrown) {
    // One page that cannot be drawn does not keep the folder from being given out.
    if (!(thrown instanceof Refusal)) throw thrown;
    return { picture: null, turn: 0, ...rest };
  }
}

type Agreed = { noPhotos: boolean; keepsNot: (child: string | null) => boolean };

/** What consent says of photographs, and of the drawings of a child. */
function agreedIn(db: Db, caseId: string): Agreed {
  const cases = consentForms(db, caseId);
  const today = dayOf(Date.now());
  return {
    noPhotos: isRefusedByAny(cases, 'photo', today),
    keepsNot: (child) =>
      child !== null && isRefused(strictestConsent(cases, { purpose: 'draw', child }, today)),
  };
}

type DrawnOn = { refused: Set<string>; bodyMaps: Set<string>; others: Set<string> };

/** Which papers the drawings of a case lie on: those nobody may share, those of body maps, and the others. */
function papersDrawnOn(db: Db, caseId: string, agreed: Agreed): DrawnOn {
  const drawnOn: DrawnOn = { refused: new Set(), bodyMaps: new Set(), others: new Set() };
  for (const drawing of drawingsOfCase(db, caseId)) {
    const { id, tool, details, personId } = drawing;
    const items = itemsOf(tool, 'paper', itemsOfDrawing(db, id));
    const papers = [
      ...items.map(({ content }) => content.documentId),
      ...papersWithCode(db, drawing),
    ];
    const isRefused = details.agreed.share === 'no' || agreed.keepsNot(personId);
    const allowed = isApart(tool) ? drawnOn.bodyMaps : drawnOn.others;
    for (const paper of papers) (isRefused ? drawnOn.refused : allowed).add(paper);
  }
  return drawnOn;
}

/** What goes with a folder only when somebody chose it. */
export type Chosen = { restricted: boolean; drawings: boolean; bodyMaps: boolean };
const NOTHING: Chosen = { restricted: false, drawings: false, bodyMaps: false };
export const ALL_CHOSEN: Chosen = { restricted: true, drawings: true, bodyMaps: true };
/** Filed when there was no other word for what was drawn: it may be a body map. */
const ANY_DRAWING = 'drawing';
const PHOTO = 'photo';

/**
 * The pages that are given out with the whole folder, in the order of the seven steps: those this person
 * may see, without what its family refused to share, whoever asks; without photographs while the family or a
 * child does not agree to them. `chosen` adds body maps, other restricted papers, and scans of a drawing of which
 * nobody said what it is. Each can be given out by itself.
 */
export function pagesToGiveOut(
  { store, session }: Asking,
  caseId: string,
  chosen = NOTHING,
): PageRecord[] {
  const agreed = agreedIn(store.db, caseId);
  const { refused, bodyMaps, others } = papersDrawnOn(store.db, caseId, agreed);
  const isChosen = ({ id, kind, restricted }: DocumentRecord) => {
    if (isApart(kind) || bodyMaps.has(id)) return chosen.bodyMaps;
    if (restricted && !chosen.restricted) return false;
    return chosen.drawings || kind !== ANY_DRAWING || others.has(id);
  };
  return documentsOfCase(store.db, caseId)
    .filter(({ id }) => !refused.has(id))
    .filter(({ kind }) => kind !== PHOTO || !agreed.noPhotos)
    .filter(isChosen)
    .flatMap((document) => document.pages)
    .flatMap((id) => findPage(store.db, id) ?? [])
    .filter((page) => maySeePage(store, session, page));
}

/** A whole folder that is given out: that of a case, or one of the cabinet. */
export type Folder = { caseId: string } | { folderId: string };

/**
 * The pages that are given out with a folder. Of one of the cabinet they are those that lie in cases, by what is
 * given out with each of these cases, and in the order in which they came.
 */
export function pagesWithFolder(asking: Asking, of: Folder, chosen: Chosen): PageRecord[] {
  if ('caseId' in of) return pagesToGiveOut(asking, of.caseId, chosen);
  const came = pagesOfFolder(asking.store.db, of.folderId);
  const cases = new Set(came.flatMap(({ caseId }) => caseId ?? []));
  const given = [...cases].flatMap((caseId) => pagesToGiveOut(asking, caseId, chosen));
  const ids = new Set(given.map(({ id }) => id));
  return came.filter(({ id }) => ids.has(id));
}

/** The photographs in a folder that this person may see, and that stay behind when it is given out: no consent. */
export function photosLeft({ store, session }: Asking, of: Folder): PageRecord[] {
  const { db } = store;
  const pages =
    'folderId' in of
      ? pagesOfFolder(db, of.folderId)
      : documentsOfCase(db, of.caseId)
          .flatMap((document) => document.pages)
          .flatMap((id) => findPage(db, id) ?? []);
  const photos = pages.filter((page) => page.kind === PHOTO && maySeePage(store, session, page));
  const cases = new Set(photos.flatMap(({ caseId }) => caseId ?? []));
  const refused = new Set([...cases].filter((caseId) => agreedIn(db, caseId).noPhotos));
  return photos.filter(({ caseId }) => caseId !== null && refused.has(caseId));
}

/**
 * Writes a folder as a searchable PDF to `path`: what is given out with the whole of it. Each case of which pages
 * went has its event. Scans that are JPEG, also inside a PDF, go in byte for byte, also those of which a part is shown.
 * Throws `pages-crossed-out` when the PDF is there, but not every page of it could be drawn.
 */
export async function exportFolder(
  deps: Asking & { reader: Reader; chosen: Chosen },
  of: Folder,
  path: string,
  job: Job,
): Promise<void> {
  const { store, session, reader, chosen } = deps;
  const pages = pagesWithFolder(deps, of, chosen);
  let crossedOut = 0;
  async function* inOrder() {
    for (const [done, page] of pages.entries()) {
      job.signal.throwIfAborted();
      job.progress('writing', done, pages.length);
      const given = await pdfPage(store, reader, page);
      if (given.picture === null) crossedOut++;
      yield given;
    }
  }
  await saveForPerson(path, await writeSearchablePdf(inOrder()));
  const fields = Object.entries(chosen).flatMap(([what, isIn]) => (isIn ? [what] : []));
  const given =
    'caseId' in of
      ? ({ entity: 'case', entityId: of.caseId } as const)
      : ({ entity: 'cabinet-folder', entityId: of.folderId } as const);
  for (const caseId of new Set(pages.map((page) => page.caseId))) {
    store.note(session, { op: 'exported', ...given, caseId, fields });
  }
  if (crossedOut > 0) throw new AppError('pages-crossed-out');
}

/**
 * All pages that go with the original of one: the whole file, as a copier made it of a stack. Throws `not-found`, and
 * `not-allowed` when one of them is closed to this person.
 */
export function pagesOfOriginal({ store, session }: Asking, pageId: string): PageRecord[] {
  const pages = pagesOfSource(store.db, pageToSee(store, session, pageId).sourceId);
  if (!pages.every((page) => maySeePage(store, session, page))) throw new AppError('not-allowed');
  return pages;
}

/** Writes the original of a page, byte for byte as it came, to `path`. Each case of which pages are in it has its event. */
export async function exportOriginal(
  { store, session }: Asking,
  pageId: string,
  path: string,
): Promise<void> {
  const pages = pagesOfOriginal({ store, session }, pageId);
  const source = findSource(store.db, pages[0]?.sourceId ?? '');
  if (!source) throw new Error('no source');
  await saveForPerson(path, originalOf(store, source));
  for (const caseId of new Set(pages.map((page) => page.caseId)))
    store.note(session, { op: 'exported', entity: 'page', entityId: pageId, caseId });
}
