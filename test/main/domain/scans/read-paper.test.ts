// What stands on a paper says what it is.
import { describe, expect, test } from 'vitest';
import { FORM_REVISIONS } from '#domain/forms/definitions/index.ts';
import { datesIn, paperDateIn } from '#domain/scans/dates-on-paper.ts';
import { codesIn, followsOn, kindIn, pageOfIn } from '#domain/scans/read-paper.ts';
import { turnBox } from '#domain/scans/turned-box.ts';
import { boxOfText } from '#domain/scans/word-boxes.ts';
import { NUMBERED, OTHERS } from '../../../../renderer/scans/kinds.ts';

const TODAY = '2026-11-21';
const days = (text: string) => datesIn(text, TODAY).map(({ value }) => value.from);
const kind = (text: string) => kindIn(text)?.value ?? null;
const day = (text: string) => paperDateIn(text, TODAY)?.value.from ?? null;

describe('A paper says where it belongs', () => {
  test('by the number of the case, also in Khmer digits or badly spaced', () => {
    const codes = (text: string) => codesIn(text).map(({ value }) => value);
    expect(codes('Case number: SR-2021-0147')).toEqual(['SR-2021-0147']);
    expect(codes('លេខករណី SR-២០២១-០១៤៧ និង SR 2019 - 0008, SR-2021-0147')).toEqual([
      'SR-2021-0147',
      'SR-2019-0008',
    ]);
    expect(codes('លេខករណី sR-2025-0009 from 2020 2021')).toEqual(['SR-2025-0009']);
    expect(codes('telephone 012-345-678')).toEqual([]);
  });

  test('by its title, not by words further down', () => {
    expect(kind('ផែនការករណី\nលេខករណី')).toBe('case-plan');
    expect(kind('Receipt\n20,000 ៛')).toBe('receipt');
    expect(kind('INTAKE FORM')).toBe('intake');
    expect(kind('Case note\nWe wrote the assessment')).toBe('case-note');
    expect(kind(`${'line\n'.repeat(8)}minutes`)).toBeNull();
    expect(kind('ព្រះរាជាណាចក្រកម្ពុជា\nសំបុត្របញ្ជាក់កំណើត\nលេខ ១២')).toBe('birth-certificate');
    expect(kind('សៀវភៅគ្រួសារ')).toBe('family-book');
    expect(kind('Home visit\nThe birth certificate is still missing')).toBe('case-note');
    expect(kind('Body map\nmade with the worker after the assessment')).toBe('body-map');
  });

  test('by the title we print on our own forms, in both languages', () => {
    const named: readonly string[] = [...NUMBERED, ...OTHERS];
    for (const { id, title } of FORM_REVISIONS.filter((form) => named.includes(form.id)))
      expect([title.km, kind(title.km), title.en, kind(title.en)]).toEqual([
        ...[title.km, id, title.en, id],
      ]);
  });

  test('and a form of ours that is none of the kinds of paper is taken for no other one', () => {
    const none = [
      ...['child-scale', 'observation', 'iga-trial', 'iga-monitoring', 'support-request'],
      ...['post-release', 'supervision', 'counselling-note', 'concern', 'feedback', 'case-study'],
    ];
    for (const { id, title } of FORM_REVISIONS.filter((form) => none.includes(form.id)))
      expect([id, kind(title.km), kind(title.en)]).toEqual([id, null, null]);
  });

  test.each([
    ['timeline', 'Timeline of the family', 'បន្ទាត់ពេលវេលា'],
    ['ministry-form', 'ព្រះរាជាណាចក្រកម្ពុជា\nជាតិ សាសនា ព្រះមហាក្សត្រ\nព័ត៌មានបឋម', 'ផែនការសេវា'],
    ['ministry-form', 'ការប៉ាន់ប្រមាណករណី និងគ្រួសារ', 'តាមដាន និងត្រួតពិនិត្យ'],
    ['letter', 'Dear Mr Tep Makara,\nwe ask you kindly', 'លេខ ១២\nកម្មវត្ថុ៖ សំណើសុំជួបកុមារ'],
    ['letter', 'Letter of support', 'លិខិតអញ្ជើញ'],
    ['prison', 'Certificate of release', 'អគ្គនាយកដ្ឋានពន្ធនាគារ\nមណ្ឌលអប់រំកែប្រែ\nលិខិត'],
    ['prison', 'Prison of the province', 'លិខិតអនុញ្ញាតឱ្យចូលសួរសុខទុក្ខ'],
    ['health', 'Medical certificate', 'មន្ទីរពេទ្យបង្អែកខេត្ត\nវេជ្ជបញ្ជា'],
    ['health', 'Ministry of Health\nNumber 14', 'លេខ ៣\nមណ្ឌលសុខភាពរលួស'],
    ['school', 'School report\nGrade 4', 'ក្រសួងអប់រំ យុវជន និងកីឡា\nសាលាបឋមសិក្សាវត្តត្រី'],
    ['school', 'Certificate of study', 'លិខិតបញ្ជាក់ការសិក្សា'],
    ['identity', 'PASSPORT', 'លិខិតឆ្លងដែន'],
  ])('and other papers by the words that stand on them: %s', (id, one, other) => {
    expect([kind(one), kind(other)]).toEqual([id, id]);
  });

  test('The title goes before the name of who wrote the paper', () => {
    expect(kind('មន្ទីរពេទ្យបង្អែកខេត្ត\nបង្កាន់ដៃ')).toBe('receipt');
    expect(kind('សាលាបឋមសិក្សាវត្តត្រី\nកំណត់ហេតុប្រជុំ')).toBe('minutes');
    expect(kind('ក្រសួងមហាផ្ទៃ\nសំបុត្រកំណើត')).toBe('birth-certificate');
    expect(kind('Referral from the health centre')).toBe('intake');
    expect(kind('កំណត់ត្រាករណី\nពន្ធនាគារខេត្ត')).toBe('case-note');
  });

  test('Words of a sentence are no title', () => {
    expect(kind('ឪពុកបានចេញពីពន្ធនាគារនៅដើមឆ្នាំ ហើយកំពុងរកការងារជាងឈើ។')).toBeNull();
    expect(kind('មណ្ឌលសុខភាពនៅឆ្ងាយពីភូមិ ហើយជីដូនមិនអាចដើរទៅបានទេនៅរដូវវស្សា')).toBeNull();
    expect(kind('The mother wrote a letter and asked for the school and the hospital')).toBeNull();
  });
});

describe('The date on a paper', () => {
  test('is read in figures of either script and either era', () => {
    expect(day('ថ្ងៃទី ០៥/០៨/២០២១')).toBe('2021-08-05');
    expect(day('5.8.2021')).toBe('2021-08-05');
    expect(day('៥-៨-២៥៦៤')).toBe('2021-08-05');
  });
  test('is read with the name of its month, in Khmer and English', () => {
    expect(day('ថ្ងៃទី១៤ ខែកុម្ភៈ ឆ្នាំ២០២៦')).toBe('2026-02-14');
    expect(day('ថ្ងៃទី ១៤ ខែ កុម្ភះ ឆ្នាំ ២៥៦៩')).toBe('2026-02-14');
    expect(day('១២ មីនា ២០០៩')).toBe('2009-03-12');
    expect(day('Visited on 3rd of July 2020')).toBe('2020-07-03');
    expect(day('July 3, 2020')).toBe('2020-07-03');
    expect(day('3 Sept 2020')).toBe('2020-09-03');
  });
  test('is the one that is called so, and never a birthday', () => {
    const text = 'Born 12/3/2009\nfirst seen 1/2/2020\nកាលបរិច្ឆេទ៖ ០៥/០៨/២០២១';
    expect(days(text)).toEqual(['2021-08-05', '2020-02-01', '2009-03-12']);
    expect(day(text)).toBe('2021-08-05');
    expect(day('ថ្ងៃខែឆ្នាំកំណើត ១២/៣/២០០៩')).toBeNull();
    expect(days('ថ្ងៃខែឆ្នាំកំណើត ១២/៣/២០០៩')).toEqual(['2009-03-12']);
  });
  test('is no telephone number, no day that is not there, and none to come', () => {
    expect(days('012/345/2020 45/13/2021 12/2021 1/1/2030 012-345-678')).toEqual([]);
  });
  test('stays as it stands on the paper, with its place', () => {
    const text = 'នៅ ០៥/០៨/២០២១ និង';
    const found = paperDateIn(text, TODAY);
    expect(found?.value.typed).toBe('០៥/០៨/២០២១');
    expect(text.slice(found?.start, found?.end)).toBe('០៥/០៨/២០២១');
  });
});

describe('Which of its pages a sheet is', () => {
  const told = (text: string) => pageOfIn(text)?.value ?? null;
  test('stands at its foot in either language', () => {
    expect(told('words\nPage 2 of 3')).toEqual({ page: 2, of: 3 });
    expect(told('ពាក្យ\nទំព័រ ២/៣')).toEqual({ page: 2, of: 3 });
    expect(told('words\n2 / 3\n')).toEqual({ page: 2, of: 3 });
  });
  test('is not told by a share in a sentence, a date, or a form of one page', () => {
    expect(told('he ate 1/2 of it\n3/2\nPage 1 of 1\n1/2/2020')).toBeNull();
  });
  test('tells whether it goes on with the one before', () => {
    expect(followsOn({ page: 1, of: 2 }, { page: 2, of: 2 })).toBe(true);
    expect(followsOn({ page: 1, of: 3 }, { page: 2, of: 2 })).toBe(false);
    expect(followsOn(null, { page: 2, of: 2 })).toBe(false);
  });
});

describe('The place of what was read', () => {
  const box = (x: number, y: number) => ({ x, y, w: 0.1, h: 0.02 });
  const words = [
    { text: 'on', box: box(0.1, 0.1) },
    { text: '14', box: box(0.2, 0.1) },
    { text: 'May', box: box(0.3, 0.1) },
    { text: '2020', box: box(0.1, 0.2) },
  ];
  test('is around its words on the line where it begins', () => {
    const at = boxOfText('on 14 May\n2020', words, { start: 3, end: 14 });
    expect(at).toEqual({ x: 0.2, y: 0.1, w: expect.closeTo(0.2), h: expect.closeTo(0.02) });
    expect(boxOfText('nothing', [], { start: 0, end: 3 })).toBeNull();
  });
  test('turns with the page, and comes back after four turns', () => {
    const place = { x: 0.1, y: 0.2, w: 0.3, h: 0.1 };
    expect(turnBox(place, 90)).toEqual({ x: expect.closeTo(0.7), y: 0.1, w: 0.1, h: 0.3 });
    const round = [90, 90, 90, 90].reduce(turnBox, place);
    expect(round).toEqual({ ...place, x: expect.closeTo(0.1), y: expect.closeTo(0.2) });
    expect(turnBox(turnBox(place, 90), -90).x).toBeCloseTo(0.1);
  });
});
