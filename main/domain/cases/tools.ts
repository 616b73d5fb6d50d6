// The sixteen tools of the seven steps, each a slot in the folder that a form or scanned paper fills.
import type { DrawingTool } from '../drawings/drawing.ts';
import type { Bilingual } from '../forms/form.ts';

export type Tool = {
  id: string;
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Ids of the forms that count for it; none for a tool that is only drawn. */
  forms: readonly string[];
  /** Kinds of scanned paper that count for it; the first is what a new scan is filed as. */
  papers: readonly string[];
  /** Tools a family draws with that count for it. */
  drawings: readonly DrawingTool[];
  label: Bilingual;
};

type Kinds = Pick<Tool, 'forms' | 'papers' | 'drawings'>;
/** Typed or scanned, under the same name. */
const either = (...kinds: string[]): Kinds => ({ forms: kinds, papers: kinds, drawings: [] });
/** Drawn with a family, on the screen or on paper. */
const drawn = (drawings: DrawingTool, ...papers: string[]): Kinds => ({
  ...{ forms: [], papers, drawings: [drawings] },
});
/** Typed or scanned, or drawn. */
const also = (kinds: Kinds, ...drawings: DrawingTool[]): Kinds => ({ ...kinds, drawings });
const tool = (id: string, step: Tool['step'], kinds: Kinds, en: string, km: string): Tool => ({
  ...kinds,
  ...{ id, step, label: { en, km } },
});

/**
 * In the order of the steps. Scanned pictures were filed as a drawing, and records of visits as a paper
 * of the prison, before these had kinds of their own: both still count.
 */
export const TOOLS: readonly Tool[] = [
  tool('intake', 1, either('intake'), 'Intake', 'ការទទួលករណី'),
  tool(
    'eligibility',
    1,
    either('eligibility'),
    'Eligibility and means test',
    'លក្ខខណ្ឌជ្រើសរើស និងការវាយតម្លៃជីវភាពគ្រួសារ',
  ),
  tool('assessment', 2, either('assessment'), 'Family assessment', 'ការប៉ាន់ប្រមាណគ្រួសារ'),
  tool('body-map', 2, drawn('body-map', 'body-map', 'drawing'), 'Body map', 'ផែនទីរាងកាយ'),
  tool('family-tree', 2, drawn('family-tree', 'family-tree'), 'Family tree', 'មែកធាងគ្រួសារ'),
  tool('timeline', 2, drawn('life-river', 'timeline'), 'Timeline', 'បន្ទាត់ពេលវេលា'),
  tool('life-river', 2, drawn('life-river', 'life-river'), 'Life river', 'ទន្លេជីវិត'),
  tool(
    'personal-choice',
    2,
    also(either('personal-choice'), 'personal-choice'),
    'Personal choice',
    'ជម្រើសផ្ទាល់ខ្លួន',
  ),
  tool('problem-tree', 3, drawn('problem-tree', 'problem-tree'), 'Problem tree', 'ដើមឈើបញ្ហា'),
  tool(
    'reflection',
    3,
    also(either('reflection'), 'next-steps', 'three-houses', 'safety-house', 'network', 'swot'),
    'Reflection and analysis',
    'ការឆ្លុះបញ្ចាំង និងការវិភាគ',
  ),
  tool('case-plan', 4, either('case-plan'), 'Case plan', 'ផែនការករណី'),
  tool(
    'open',
    4,
    either('iga-plan', 'referral-out', 'consent'),
    'Income plan, referral or consent',
    'ផែនការចំណូល ការបញ្ជូន ឬការយល់ព្រម',
  ),
  tool('case-note', 5, either('case-note'), 'Case note', 'កំណត់ត្រាករណី'),
  tool(
    'prison-visit',
    5,
    { forms: ['prison-visit'], papers: ['prison-visit', 'prison'], drawings: [] },
    'Prison visit',
    'ការចូលសួរសុខទុក្ខនៅពន្ធនាគារ',
  ),
  tool('review', 6, either('review'), 'Review', 'ការពិនិត្យករណីឡើងវិញ'),
  tool('closure', 7, either('closure'), 'Closure', 'ការបិទករណី'),
];
