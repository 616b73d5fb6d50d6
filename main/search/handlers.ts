// The call of search: finds, then shows each hit in the words of the paper or form it stands in.
import type { Hit, searchCalls } from '#contract/search.ts';
import { type FoundRange, findInText, type MatchOptions } from '#domain/khmer/tokens.ts';
import type { Handlers } from '../ipc/router.ts';
import { listRows } from '../storage/case-list.ts';
import type { Db } from '../storage/database.ts';
import { placementOfPage } from '../storage/documents.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import { readingsOf } from '../storage/page-texts.ts';
import type { Store } from '../storage/store.ts';
import { caseText } from './documents.ts';
import { drawingText } from './drawing-texts.ts';
import { type Found, findDocuments, mayGoOn } from './find.ts';
import type { SearchIndex } from './follow.ts';
import { formAnswers } from './form-texts.ts';
import type { HeardAs } from './heard-as.ts';
import { type Box, boxesOf, cutAnswer, cutSnippet, type Snippet } from './snippet.ts';

type Deps = { store: () => Store; search: () => SearchIndex };

type Shown = {
  form: string;
  snippet: Snippet | null;
  field?: string;
  boxes: Box[];
  unverified: boolean;
};

/** Finds where the search stands in a text. */
type Places = (text: string) => FoundRange[];

/** Without a word a hit shows how it begins. */
const atBeginning: Places = () => [{ start: 0, end: 0, kind: 'exact' }];

/** By the same rules as the hit was found. */
function placesBy(query: string, { how }: Found, heardAs: HeardAs): Places {
  if (query.trim() === '') return atBeginning;
  const options: MatchOptions = { prefix: mayGoOn(query) };
  if (how === 'sounds') return (text) => findInText(text, query, { ...options, alsoAs: heardAs });
  return (text) => {
    const found = findInText(text, query, options);
    return found.length > 0 ? found : findInText(text, query, { prefix: true });
  };
}

function showPage(db: Db, pageId: string, placesOf: Places): Shown {
  const { machine, person } = readingsOf(db, pageId);
  const corrected = person && cutSnippet(person.text, placesOf(person.text));
  const places = machine ? placesOf(machine.text) : [];
  return {
    form: placementOfPage(db, pageId)?.kind ?? '',
    snippet: corrected ?? (machine && cutSnippet(machine.text, places)),
    boxes: machine ? boxesOf(machine.text, machine.words, places) : [],
    unverified: machine !== null && !corrected && !machine.accepted,
  };
}

/** The answer that holds what was found; without a word how the form begins. */
function showForm(db: Db, { id, kind }: Found, placesOf: Places): Shown {
  const form = findForm(db, id);
  const answers = form ? formAnswers(form)[kind === 'private' ? 'private' : 'open'] : [];
  const whole = answers.map(({ text }) => text).join(' · ');
  const found =
    placesOf === atBeginning
      ? { field: '', snippet: cutSnippet(whole, placesOf(whole)) }
      : cutAnswer(answers, placesOf);
  return { form: form?.form ?? '', snippet: null, ...found, boxes: [], unverified: false };
}

function show(db: Db, hit: Found, placesOf: Places): Shown {
  const cut = (text: string) => cutSnippet(text, placesOf(text));
  if (hit.kind === 'page') return showPage(db, hit.id, placesOf);
  if (hit.kind === 'case') {
    const snippet = cut(caseText(db, hit.id) ?? '');
    return { form: '', snippet, boxes: [], unverified: false };
  }
  if (hit.kind === 'drawing') {
    const drawing = findDrawing(db, hit.id);
    const snippet = cut(drawing ? drawingText(db, drawing) : '');
    return { form: drawing?.tool ?? '', snippet, boxes: [], unverified: false };
  }
  return showForm(db, hit, placesOf);
}

function toHit(db: Db, hit: Found, placesOf: Places): Hit {
  const { form, snippet, field = '', boxes, unverified } = show(db, hit, placesOf);
  // The index may be behind: what a page says of its case is what it lies in now, as the right to find it.
  const caseId = hit.kind === 'page' ? (placementOfPage(db, hit.id)?.caseId ?? null) : hit.caseId;
  const row = caseId === null ? undefined : listRows(db, [caseId])[0];
  return {
    kind: hit.kind === 'private' ? 'form' : hit.kind,
    id: hit.id,
    caseId,
    code: row?.code ?? '',
    nameKm: row?.nameKm ?? '',
    nameLatin: row?.nameLatin ?? '',
    form,
    field,
    how: hit.how,
    snippet: snippet?.snippet ?? '',
    marks: snippet?.marks ?? [],
    boxes,
    unverified,
  };
}

export function searchHandlers({ store, search }: Deps): Handlers<typeof searchCalls> {
  return {
    'search.find': (input, session) => {
      const { db } = store();
      const { hits, more, heardAs } = findDocuments(search().db(), db, session, input);
      const shown = hits.map((hit) => toHit(db, hit, placesBy(input.text, hit, heardAs)));
      return { hits: shown, more, behind: search().behind() };
    },
  };
}
