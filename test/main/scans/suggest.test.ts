// What a page says about where it belongs.
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../main/scans/export-folder.ts';
import { judgeReading, linesOfTsv } from '../../../main/scans/reading.ts';
import { codesIn, dateIn, kindIn } from '../../../main/scans/suggest.ts';

describe('A paper says where it belongs', () => {
  test('by the number of the case, also in Khmer digits or badly spaced', () => {
    expect(codesIn('Case number: SR-2021-0147')).toEqual(['SR-2021-0147']);
    expect(codesIn('លេខករណី SR-២០២១-០១៤៧ និង SR 2019 - 0008')).toEqual([
      'SR-2021-0147',
      'SR-2019-0008',
    ]);
    expect(codesIn('telephone 012-345-678')).toEqual([]);
  });

  test('by its first date, which stays as it stands on the paper', () => {
    const date = dateIn('ថ្ងៃទី ០៥/០៨/២០២១ និង 1/1/2020', '2026-11-21');
    expect(date).toEqual({
      ...{ typed: '០៥/០៨/២០២១', precision: 'day' },
      ...{ from: '2021-08-05', to: '2021-08-05' },
    });
    expect(dateIn('45/13/2021 and 12/2021', '2026-11-21')).toBeNull();
  });

  test('by its title, not by words further down', () => {
    expect(kindIn('ផែនការករណី\nលេខករណី')).toBe('case-plan');
    expect(kindIn('Receipt\n20,000 ៛')).toBe('receipt');
    expect(kindIn('INTAKE FORM')).toBe('intake');
    expect(kindIn('Case note\nWe wrote the assessment')).toBe('case-note');
    expect(kindIn(`${'line\n'.repeat(8)}minutes`)).toBeNull();
  });
});

describe('How far a reading can be believed', () => {
  const row = (text: string, confidence: number, line = 1) =>
    `5\t1\t1\t1\t${line}\t1\t10\t20\t30\t40\t${confidence}\t${text}`;
  const judge = (...rows: string[]) => judgeReading(linesOfTsv(rows.join('\n')));

  test('Khmer is believed at a lower confidence than English', () => {
    expect(judge(row('គ្រួសាររបស់កុមារ', 70)).claim).toBe('read');
    expect(judge(row('grandmother', 70), row('children', 70)).claim).toBe('doubtful');
  });
  test('Of what could not be read nothing is claimed', () => {
    expect(judge(row('គ្រួសាររបស់កុមារ', 30))).toMatchObject({ claim: 'unread', text: '', words: [] });
  });
  test('A few letters in a drawing are no text', () => {
    expect(judge(row('Iol', 90)).claim).toBe('unread');
  });
  test('Lines and words keep their order', () => {
    const { text } = judge(row('The', 96), row('grandmother', 96), row('came', 96, 2));
    expect(text).toBe('The grandmother\ncame');
  });

  test('A line that a person wrote anew lies where the old one lay', () => {
    const box = { x: 0.2, y: 0.3, w: 0.1, h: 0.02 };
    const words = [{ text: 'Tha', box, confidence: 50 }];
    const [line, added] = linesOf('The girl\nwent home', words, 'Tha');
    expect(line?.map((word) => [word.text, word.box.y])).toEqual([
      ['The', 0.3],
      ['girl', 0.3],
    ]);
    expect(added?.map((word) => word.text)).toEqual(['went', 'home']);
  });
});
