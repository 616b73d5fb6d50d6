// How far what was read on a page can be believed.
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../main/scans/export-folder.ts';
import { judgeReading, linesOfTsv } from '../../../main/scans/reading.ts';

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
  test('A clear script does not vouch for one that could not be read, of which nothing is claimed', () => {
    const { claim, text, words } = judge(
      ...[row('grandmother', 95), row('children', 95), row('14/06/2021', 95)],
      ...[row('គ្រួសាររបស់កុមារ', 45, 2), row('grandfather', 95, 3)],
    );
    expect(claim).toBe('doubtful');
    expect(text).toBe('grandmother children 14/06/2021\ngrandfather');
    expect(words.length).toBe(4);
    const other = judge(row('គ្រួសាររបស់កុមារ', 80), row('grandmothers', 40));
    expect(other).toMatchObject({ claim: 'doubtful', text: 'គ្រួសាររបស់កុមារ' });
  });
  test('A page is read when each of its scripts is, and doubtful when one of them is', () => {
    const both = (khmer: number, latin: number) =>
      judge(row('គ្រួសាររបស់កុមារ', khmer), row('grandmothers', latin)).claim;
    expect(both(64, 95)).toBe('read');
    expect(both(58, 95)).toBe('doubtful');
    expect(both(80, 70)).toBe('doubtful');
    expect(both(40, 40)).toBe('unread');
  });
  test('A few specks that look like letters do not keep a page from being read', () => {
    const page = Array.from({ length: 20 }, (_, line) => row('គ្រួសាររបស់កុមារ', 80, line));
    expect(judge(...page, row('IlIlIlIlIlIlI', 5, 21)).claim).toBe('read');
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
