// What a drawing does not take is refused with a sentence of its own, in both languages, and nothing else is lost.
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { settleSource } from '../../../main/storage/sources.ts';
import { notKept } from '../../../renderer/drawings/not-kept.tsx';
import { saying } from '../../flows/steps/say.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const { begin, put, view } = drawingSteps(office, worker);
type Put = ReturnType<typeof statement>;
const refused = (drawingId: string, ...items: Put[]) =>
  office.refused(worker, 'drawings.change', { cmd: newId(), drawingId, put: items, drop: [] });

test('a text of 4,000 letters is kept to its last one; of a longer one the window is told which it is', async () => {
  const { caseId } = await openCase(office, worker);
  const drawingId = await begin(caseId, 'problem-tree');
  const words = 'ក'.repeat(4_000);
  await put(drawingId, statement(words));
  expect((await view(drawingId)).items[0]?.content.words).toBe(words);
  const long = statement(`${words}ខ`);
  expect(await refused(drawingId, statement('ខ្លី'), long)).toMatchObject({
    ...{ code: 'invalid-input', detail: { item: long.id, problem: 'long' } },
  });
  expect((await view(drawingId)).items).toHaveLength(1);
});

test('five hundred things are drawn at once; of too many none of that act is kept', async () => {
  const { caseId } = await openCase(office, worker);
  const drawingId = await begin(caseId, 'problem-tree');
  const many = (count: number) => Array.from({ length: count }, (_, at) => statement(`${at}`));
  await put(drawingId, ...many(500));
  expect((await view(drawingId)).items).toHaveLength(500);
  expect(await refused(drawingId, ...many(1_501))).toMatchObject({
    ...{ code: 'invalid-input', detail: { problem: 'many', most: 2_000 } },
  });
  expect((await view(drawingId)).items).toHaveLength(500);
});

test('nothing hangs on itself, also when two people move one below the other: the chain is told', async () => {
  const { caseId } = await openCase(office, worker);
  const drawingId = await begin(caseId, 'problem-tree');
  const [root, branch, twig] = [statement('ឫស'), statement('មែក'), statement('ស្លឹក')];
  branch.parent = root.thread;
  twig.parent = branch.thread;
  const { rev: base } = await put(drawingId, root, branch, twig);
  const moved = { ...root, parent: twig.thread, base };
  expect(await refused(drawingId, moved)).toMatchObject({
    code: 'invalid-input',
    detail: {
      ...{ item: root.id, problem: 'loop' },
      chain: [root.thread, twig.thread, branch.thread, root.thread],
    },
  });
  const stands = (await view(drawingId)).items.find(({ id }) => id === root.id);
  expect(stands?.parent).toBeNull();
});

test('a file that is no picture lies with no drawing: it never was a scan of the folder', async () => {
  const { caseId } = await openCase(office, worker);
  const drawingId = await begin(caseId, 'family-tree');
  const batchId = newId();
  beginBatch(office.store, worker, { cmd: newId(), batchId, origin: 'drop' });
  const file = {
    batchId,
    ord: 0,
    name: 'tree.jpg',
    bytes: Buffer.from('PK\u0003\u0004 no picture'),
  };
  const sourceId = takeIn(office.store, worker, file);
  office.store.act(worker, newId(), (act) => {
    const told = { state: 'quarantined', reason: 'not-a-picture', mime: '' } as const;
    settleSource(office.store.db, sourceId, { ...told, rev: act.cmd });
    return null;
  });
  for (const documentId of [sourceId, newId()]) {
    const paper = statement('', { kind: 'paper', content: { documentId } });
    expect(await refused(drawingId, paper)).toMatchObject({
      ...{ code: 'invalid-input', detail: { item: paper.id, problem: 'paper' } },
    });
  }
  expect((await view(drawingId)).items).toEqual([]);
});

test.for(['km', 'en'] as const)('each of them has its own sentence in %s', (language) => {
  const t = saying(language);
  const [one, two] = [statement('ក'), statement('ខ')].map((item) => ({
    ...item,
    goal: null,
    rev: '',
  }));
  if (!one || !two) throw new Error('no statements');
  const chain = [one.thread, two.thread, one.thread];
  const told = (detail: Record<string, unknown>) => notKept(t, { detail }, [one, two]) ?? '';
  const sentences = [
    told({ problem: 'long' }),
    told({ problem: 'many', most: 2_000 }),
    told({ problem: 'loop', chain }),
    told({ problem: 'paper' }),
    t('errors.not-agreed.what'),
    t('scans.quarantine.not-a-picture'),
  ];
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences[2]).toContain('ក → ខ → ក');
  for (const sentence of sentences) {
    expect(sentence).not.toContain('{{');
    expect(/[\u1780-\u17ff]/.test(sentence.replace(/[កខ]/g, ''))).toBe(language === 'km');
  }
});
