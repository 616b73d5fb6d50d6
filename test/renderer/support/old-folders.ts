// Four invented folders of old paper, fifty pages: what the machine read on each, and what each really is.

/** `case` is the number of the child; `date` an ISO day or null; `pages` how many sheets it has, default one. */
export type OldPaper = {
  case: number;
  kind: string;
  date: string | null;
  read: readonly string[];
  /** Typed by hand when nothing could be read: day and month. */
  typed?: string;
};
export const CHILDREN = [
  { code: 'SR-2025-0101', km: 'សុខ ឫទ្ធី', latin: 'Sok Rithy', mother: 'Mom Sary' },
  { code: 'SR-2025-0102', km: 'ចាន់ សុខា', latin: 'Chan Sokha', mother: 'Ouk Chenda' },
  { code: 'SR-2025-0103', km: 'ហេង ពិសិដ្ឋ', latin: 'Heng Piseth', mother: 'Tep Sreymom' },
  { code: 'SR-2025-0104', km: 'កែវ ចាន់ធូ', latin: 'Keo Chanthu', mother: 'Nhem Bopha' },
] as const;
export type OldChild = (typeof CHILDREN)[number];

/** A folder as people left it: most of it says what it is, a drawing and a letter do not, some of it misleads. */
function folderOf(child: OldChild, at: number): OldPaper[] {
  const other = CHILDREN[(at + 1) % CHILDREN.length] ?? child;
  const paper = (kind: string, date: string | null, ...read: string[]): OldPaper => ({
    ...{ case: at, kind, date, read },
  });
  return [
    paper('intake', '2025-03-12', `ទម្រង់ទទួលករណី\nលេខ ${child.code}\nកាលបរិច្ឆេទ ១២/៣/២០២៥`),
    paper(
      'assessment',
      '2025-03-20',
      `ការប៉ាន់ប្រមាណ\nឈ្មោះ ${child.km}\nថ្ងៃកំណើត ១/២/២០១៤\nថ្ងៃទី២០ ខែមីនា ឆ្នាំ២០២៥\nទំព័រ ១/២`,
      'ស្ថានភាពគ្រួសារ\nទំព័រ ២/២',
    ),
    paper('consent', '2025-03-21', `ការយល់ព្រម\n${child.km}\n២១ មីនា ២៥៦៨`),
    paper('drawing', null, ''),
    paper('case-plan', '2025-04-02', `Case plan\n${child.latin.toUpperCase()}\nDate: 2 April 2025`),
    paper('case-note', '2025-04-14', `Home visit\n${child.mother} was at home\n14.4.2025`),
    paper('case-note', '2025-05-06', `Home visit\nMet ${other.latin} on the way\nDate 6/5/2025`),
    paper('case-note', '2025-06-09', `កំណត់ត្រាករណី\n${child.km}\n1/6/2025 បានទូរស័ព្ទ\nជួបគ្រួសារ 9/6/2025`),
    paper('receipt', '2025-06-10', `បង្កាន់ដៃ\n20,000 ៛\n១០/៦/២០២៥`),
    paper('minutes', '2025-07-01', `Minutes of the case conference\n${child.code}\n1 July 2025`),
    paper('letter', '2025-07-08', `ជូនចំពោះ លោកមេភូមិ\n${child.km}\n៨/៧/២០២៥`),
    { ...paper('case-note', '2025-06-05', ''), typed: '5/6' },
  ];
}

/** Forty-six papers of fifty pages: the last folder lacks its last two papers. */
export const OLD_PAPERS: readonly OldPaper[] = CHILDREN.flatMap(folderOf).slice(0, 46);
