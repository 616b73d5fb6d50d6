// Narrowing a search to a case, a kind of paper, a year; and finding names and numbers however they were typed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { type OpenedCase, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

type Options = { caseId?: string; form?: string; year?: number | 'none'; limit?: number };

async function ask(session: Session, text: string, options: Options = {}) {
  await office.search.caughtUp();
  return office.call(session, 'search.find', { text, kinds: [], limit: 20, ...options });
}
const pagesOf = async (text: string, options: Options = {}, session = worker) =>
  (await ask(session, text, options)).hits.map(({ id }) => id);

let dara: OpenedCase;
let lina: OpenedCase;
const paper: Record<string, string> = {};

beforeAll(async () => {
  dara = await openCase(office, worker, { nameKm: 'ស្រី ដារ៉ា', nameLatin: '' });
  lina = await openCase(office, worker, { nameKm: '', nameLatin: 'Chea Lina' });
  const file = (name: string, caseId: string, kind: string, day: string | null) => {
    const date = day === null ? null : exactDay(day);
    const text = 'A bicycle was bought.';
    paper[name] = fileDocument(office, worker, caseId, { kind, date, text }).pages[0] ?? '';
  };
  file('daraNote', dara.caseId, 'case-note', '2021-03-01');
  file('daraReceipt', dara.caseId, 'receipt', '2022-07-09');
  file('linaNote', lina.caseId, 'case-note', null);
});

describe('Narrowing a search', () => {
  test('to a case, a kind of paper, a year, or papers without a date: what is left is what was asked for', async () => {
    const { daraNote, daraReceipt, linaNote } = paper;
    expect(await pagesOf('bicycle')).toEqual([linaNote, daraReceipt, daraNote]);
    expect(await pagesOf('bicycle', { caseId: dara.caseId })).toEqual([daraReceipt, daraNote]);
    expect(await pagesOf('bicycle', { form: 'case-note' })).toEqual([linaNote, daraNote]);
    expect(await pagesOf('bicycle', { year: 2022 })).toEqual([daraReceipt]);
    expect(await pagesOf('bicycle', { year: 'none' })).toEqual([linaNote]);
    const both = { caseId: dara.caseId, form: 'case-note', year: 2021 };
    expect(await pagesOf('bicycle', both)).toEqual([daraNote]);
    expect(await pagesOf('bicycle', { ...both, year: 2022 })).toEqual([]);
  });

  test('needs no word: a case, a kind or a year lists its papers, also a page nobody can read to the machine', async () => {
    const { daraNote, daraReceipt, linaNote } = paper;
    const [drawn = ''] = fileDocument(office, worker, dara.caseId, {
      kind: 'drawing',
      text: '',
    }).pages;
    const pages = async (options: Options, session = worker) => {
      const { hits } = await ask(session, ' ', options);
      return hits.filter(({ kind }) => kind === 'page').map(({ id }) => id);
    };
    expect(await pages({ caseId: dara.caseId })).toEqual([drawn, daraReceipt, daraNote]);
    expect(await pages({ form: 'case-note' })).toEqual([linaNote, daraNote]);
    expect(await pages({ year: 2022 })).toEqual([daraReceipt]);
    // A closed case is not told of by a filter either.
    const closed = await openCase(office, other, { nameLatin: 'Nop Thida', restricted: true });
    const [secret = ''] = fileDocument(office, other, closed.caseId, {
      ...{ kind: 'letter', date: exactDay('1999-01-02'), text: '' },
    }).pages;
    expect(await pages({ year: 1999 }, other)).toEqual([secret]);
    expect(await pages({ year: 1999 })).toEqual([]);
    expect(await pages({})).toEqual([]);
    const { hits } = await ask(worker, '', { year: 2022 });
    expect(hits[0]).toMatchObject({ snippet: 'A bicycle was bought.', marks: [], boxes: [] });
    const cut = await ask(worker, '', { form: 'case-note', limit: 1 });
    expect([cut.hits.length, cut.more]).toEqual([1, true]);
    // Signs alone are a word that stands nowhere, not a search without one.
    expect((await ask(worker, '?!', { year: 2022 })).hits).toEqual([]);
  });

  test('without a word lists the newest first by the date on it, what has none by its last change', async () => {
    const { caseId } = await openCase(office, worker, { nameLatin: 'Keo Bopha' });
    const file = (day: string | null) =>
      fileDocument(office, worker, caseId, {
        ...{ kind: 'letter', text: 'A letter.', date: day === null ? null : exactDay(day) },
      }).pages[0];
    const [middle, undated, oldest, newest] = ['2019-03-01', null, '2011-05-05', '2023-08-09'].map(
      file,
    );
    const pages = async (text = '') => {
      const { hits } = await ask(worker, text, { caseId, form: 'letter' });
      return hits.map(({ id }) => id);
    };
    expect(await pages()).toEqual([undated, newest, middle, oldest]);
    expect(await pages('letter')).toEqual([newest, oldest, undated, middle]);
    office.search.rewrite();
    expect(await pages()).toEqual([undated, newest, middle, oldest]);
  });

  test('happens before the answer is cut: an old paper is found behind any number of newer ones', async () => {
    const file = (day: string) =>
      fileDocument(office, worker, lina.caseId, {
        ...{ kind: 'letter', date: exactDay(day), text: 'The harvest failed.' },
      }).pages[0] ?? '';
    const old = file('2011-05-05');
    for (let at = 0; at < 8; at++) file('2020-05-05');
    expect(await pagesOf('harvest', { year: 2011, limit: 2 })).toEqual([old]);
  });

  test('by a year finds a paper whose date can mean that year', async () => {
    const date = { typed: '2014-2015', precision: 'between', from: '2014-11-01', to: '2015-02-01' };
    const [page] = fileDocument(office, worker, lina.caseId, {
      ...{ kind: 'letter', date: { ...date, precision: 'between' }, text: 'A flood came.' },
    }).pages;
    for (const year of [2014, 2015]) expect(await pagesOf('flood', { year })).toEqual([page]);
    expect(await pagesOf('flood', { year: 2016 })).toEqual([]);
  });

  test('follows a paper that is filed as another kind', async () => {
    const { documentId, pages } = fileDocument(office, worker, dara.caseId, {
      ...{ kind: 'letter', text: 'A turnip.' },
    });
    await office.search.caughtUp();
    office.store.act(worker, newId(), (act) => {
      office.store.db.prepare(`UPDATE documents SET kind = 'court' WHERE id = ?`).run(documentId);
      act.event({
        ...{ op: 'filed', entity: 'document', entityId: documentId, caseId: dara.caseId },
      });
      return null;
    });
    expect(await pagesOf('turnip', { form: 'letter' })).toEqual([]);
    expect(await pagesOf('turnip', { form: 'court' })).toEqual(pages);
  });

  test('also holds for what is one syllable off, and for forms', async () => {
    fileDocument(office, worker, lina.caseId, { kind: 'letter', text: 'នៅភូមិត្រពំងឬស្សី' });
    expect(await pagesOf('ត្រពាំងឬស្សី', { form: 'letter' })).toHaveLength(1);
    expect(await pagesOf('ត្រពាំងឬស្សី', { form: 'court' })).toEqual([]);
    const { formId } = dara;
    const form = await office.call(worker, 'forms.view', { formId });
    const answers = { ...form.answers, reason: 'A pangolin.' };
    const input = { cmd: newId(), baseRev: form.rev, formId, answers, placeInForm: '' };
    await office.call(worker, 'forms.save', input);
    expect(await pagesOf('pangolin', { form: 'intake' })).toEqual([formId]);
    expect(await pagesOf('pangolin', { form: 'case-note' })).toEqual([]);
  });

  test('cannot be done by typing what the index keeps for it', async () => {
    for (const text of ['fcasenote', '\u{E000}fcasenote', 'y2021', '\u{E000}y2021']) {
      expect(await pagesOf(text)).toEqual([]);
    }
  });
});

describe('How many there are', () => {
  test('an answer that was cut says that there is more, and a whole one does not', async () => {
    expect(await ask(worker, 'bicycle', { limit: 2 })).toMatchObject({ more: true });
    expect((await ask(worker, 'bicycle', { limit: 2 })).hits).toHaveLength(2);
    expect(await ask(worker, 'bicycle', { limit: 3 })).toMatchObject({ more: false });
  });

  test('what a person may not read is neither shown nor counted, with a filter or without', async () => {
    const secret = await openCase(office, other, { nameLatin: 'Nop Reaksa', restricted: true });
    const date = exactDay('2019-01-01');
    for (let at = 0; at < 5; at++) {
      fileDocument(office, other, secret.caseId, { kind: 'court', date, text: 'A gecko.' });
    }
    const seen = fileDocument(office, worker, dara.caseId, {
      ...{ kind: 'court', date, text: 'A gecko.' },
    }).pages;
    for (const filter of [{}, { year: 2019 }, { form: 'court' }]) {
      const { hits, more } = await ask(worker, 'gecko', { ...filter, limit: 1 });
      expect([hits.map(({ id }) => id), more]).toEqual([seen, false]);
    }
    expect(await ask(worker, 'gecko', { caseId: secret.caseId })).toMatchObject({
      ...{ hits: [], more: false },
    });
    expect(await ask(coordinator, 'gecko', { limit: 5 })).toMatchObject({ more: true });
  });
});

describe('A name in the other script', () => {
  /** The intake form of a case holds the child's name too. */
  const paperAndCases = async (text: string) =>
    (await ask(worker, text)).hits.filter(({ kind }) => kind !== 'form');
  const marked = (hit: Awaited<ReturnType<typeof ask>>['hits'][number] | undefined) =>
    hit?.marks.map(([from, to]) => hit.snippet.slice(from, to));

  test('a name typed in Latin letters finds the case and the page where it stands in Khmer', async () => {
    const [page] = fileDocument(office, worker, dara.caseId, {
      ...{ kind: 'letter', text: 'ម្តាយរបស់ដារ៉ាបានមកដល់' },
    }).pages;
    const hits = await paperAndCases('Dara');
    expect(hits.map(({ id, how }) => [id, how])).toEqual([
      [dara.caseId, 'sounds'],
      [page, 'sounds'],
    ]);
    expect(hits.map(marked)).toEqual([['ដារ៉ា'], ['ដារ៉ា']]);
  });

  test('a name typed in Khmer finds it in Latin letters, also written without a gap', async () => {
    fileDocument(office, worker, lina.caseId, { kind: 'letter', text: 'Chea Lina came alone.' });
    for (const text of ['លីណា', 'ជា លីណា', 'ជាលីណា']) {
      const hits = await paperAndCases(text);
      expect(hits.map(({ kind, how }) => [kind, how])).toEqual([
        ['case', 'sounds'],
        ['page', 'sounds'],
      ]);
    }
  });

  test('the name of somebody whose case is closed to a person is no clue to them', async () => {
    await openCase(office, other, { nameKm: 'វុទ្ធី', nameLatin: '', restricted: true });
    const [page] = fileDocument(office, worker, lina.caseId, {
      ...{ kind: 'letter', text: 'លោកវុទ្ធីបានមក' },
    }).pages;
    expect(await pagesOf('Vuthy')).toEqual([]);
    expect(await pagesOf('Vuthy', {}, coordinator)).toContain(page);
  });
});

describe('Numbers', () => {
  test('digits of both scripts find each other', async () => {
    const [khmer] = fileDocument(office, worker, dara.caseId, {
      ...{ kind: 'letter', text: 'ចំនួន ៤៥៦៧៨ រៀល' },
    }).pages;
    const [latin] = fileDocument(office, worker, dara.caseId, {
      ...{ kind: 'letter', text: 'Number 98765' },
    }).pages;
    expect(await pagesOf('45678')).toEqual([khmer]);
    expect(await pagesOf('៩៨៧៦៥')).toEqual([latin]);
  });
});
