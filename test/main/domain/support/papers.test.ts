// Papers of what a family is given: which are wanted, and which are missing by when.
import { describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { readSetting } from '#domain/office/settings.ts';
import { missingPapers, papersFor, sayMissing } from '#domain/support/papers.ts';

const lines = readSetting('item-papers', [
  { service: null, papers: ['receipt', 'received-list'] },
  { service: 'iga-asset', papers: ['quotation', 'receipt', 'agreement'] },
]);
const item = (service: string) => ({ id: newId(), answers: { service: { option: service } } });
const paper = (kind: string, what = '') => ({
  id: newId(),
  answers: { kind: { option: kind }, ...(what && { what }) },
});
const there = { documentId: newId(), text: '' };

describe('The papers an office wants', () => {
  test('for a service are those of its own line, for any other those of the line for everything', () => {
    expect(papersFor(lines, 'iga-asset')).toEqual(['quotation', 'receipt', 'agreement']);
    expect(papersFor(lines, 'uniform')).toEqual(['receipt', 'received-list']);
    expect(papersFor([], 'uniform')).toEqual([]);
  });

  test('are a receipt and a list of thumbprints until the office says otherwise', () => {
    expect(papersFor(readSetting('item-papers', undefined), 'bag')).toEqual([
      ...['receipt', 'received-list'],
    ]);
  });
});

describe('A paper of a request', () => {
  test('is missed when its time has come, not before', () => {
    const pot = item('iga-asset');
    const missing = (reached: 'asked' | 'bought' | 'handed') =>
      missingPapers({ items: { rows: [pot] } }, pot, lines, reached);
    expect(missing('asked')).toEqual(['quotation', 'agreement']);
    expect(missing('bought')).toEqual(['quotation', 'agreement', 'receipt']);
    const bag = item('bag');
    const ofBag = { items: { rows: [bag] } };
    expect(missingPapers(ofBag, bag, lines, 'bought')).toEqual(['receipt']);
    expect(missingPapers(ofBag, bag, lines, 'handed')).toEqual(['receipt', 'received-list']);
  });

  test('is there when it was put to the request under its kind, with a scan or words', () => {
    const pot = item('iga-asset');
    const answers = (papers: object[]) => ({ items: { rows: [pot] }, papers: { rows: papers } });
    expect(missingPapers(answers([paper('quotation')]), pot, lines, 'asked')).toContain(
      'quotation',
    );
    const told = [paper('quotation', 'ហាងលោកតា'), paper('agreement', 'មាន')];
    expect(missingPapers(answers(told), pot, lines, 'asked')).toEqual([]);
  });

  test('is the receipt of its own purchase, and the signed sheet of the hand-over', () => {
    const [one, two] = [item('bag'), item('uniform')];
    const answers = {
      items: { rows: [one, two] },
      bought: { rows: [{ id: one.id, answers: { receipt: there } }] },
      'received-by': { rows: [{ id: newId(), answers: { scan: there } }] },
    };
    expect(missingPapers(answers, one, lines, 'handed')).toEqual([]);
    expect(missingPapers(answers, two, lines, 'handed')).toEqual(['receipt']);
  });

  test('that is missing is named in both languages', () => {
    expect(sayMissing(['receipt', 'received-list'])).toEqual({
      en: 'Missing: Receipt, List of who received, with thumbprints',
      km: 'នៅខ្វះ៖ បង្កាន់ដៃ, បញ្ជីអ្នកទទួល មានស្នាមមេដៃ',
    });
  });
});
