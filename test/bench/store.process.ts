// The measured process of `bench store`: an office behind the real router, as the app's main process has it.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { createDice, type Dice } from '../office/random.ts';
import { type OfficeOnDisk, openOffice } from '../support/office-on-disk.ts';
import { median, p95 } from './figures.ts';

export type StoreFigures = {
  unlock_to_list_ms: number;
  list_filter_p95_ms: number;
  search_exact_p95_ms: number;
  search_fuzzy_p95_ms: number;
  save_form_ms: number;
  matches_p95_ms: number;
  main_rss_mb: number;
};

const QUERIES = 120;
const SAVES = 60;
const LIST = { filter: {}, offset: 0, limit: 50 };
const FIND = { kinds: [], limit: 20 };

/** Words that stand on pages, common and rare; names come from the office itself. */
const WORDS = [
  ...['គ្រួសារ', 'ពន្ធនាគារ', 'សៀមរាប', 'ចក្រដេរមួយ', 'អាវុធមុត', 'មេធាវីស្ម័គ្រចិត្ត', 'ជីដូន ពន្ធនាគារ'],
  ...['ការវាយតម្លៃតម្រូវការ', 'ប័ណ្ណសមធម៌', 'grandmother', 'scholarship review', 'មណ្ឌលសុខភាព'],
  ...['ត្រពាំងរុន', 'Kouk Chak', 'bicycle', 'អាជីវកម្មលក់បាយ'],
];
/** The same with one cluster wrong, missing or too many. */
const NEAR_WORDS = [
  ...['ពន្ធនគារ', 'ចក្រដែរមួយ', 'ការវិយតម្លៃ', 'ប័ណ្ណសមាធម៌', 'មណ្ឌលសុខភព', 'អាជីវកម្លម', 'ត្រពំងរុន'],
  ...['មន្ទីរពេទ្យកុមារអង្គរា', 'ជីដូន ពន្ធនគារ', 'ស្ថានភាពផ្លូវចិត្ដប្រសើឡើង', 'ឯកសណ្ឋន'],
];

async function time(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

type Name = { name_km: string; name_latin: string; code: string };

function namesOf(office: OfficeOnDisk, dice: Dice): Name[] {
  const { db } = office.store;
  const count = Number(db.prepare('SELECT count(*) FROM people').pluck().get());
  const sql = `SELECT p.name_km, p.name_latin, c.code FROM people p
    JOIN case_people m ON m.person_id = p.id JOIN cases c ON c.id = m.case_id LIMIT 1 OFFSET ?`;
  return Array.from({ length: QUERIES }, () => db.prepare(sql).get(dice.below(count)) as Name);
}

/** What people type into the list's box: whole names, a given name, a slip of the pen, a number. */
function typedFor(names: readonly Name[], dice: Dice): string[] {
  return names.map(({ name_km, name_latin, code }, at) => {
    const latin = name_latin || 'Sok Dara';
    const slip = dice.between(1, Math.max(1, latin.length - 2));
    const kinds = [
      name_km,
      latin,
      latin.split(' ').at(-1) ?? latin,
      latin.slice(0, slip) + latin.slice(slip + 1),
      code.slice(-4),
      name_km.slice(0, 4),
      'Trapeang',
    ];
    return kinds[at % kinds.length] ?? name_km;
  });
}

async function measureSaves(office: OfficeOnDisk, session: Session): Promise<number> {
  const sql = `SELECT id FROM forms WHERE state = 'draft' ORDER BY id LIMIT ${SAVES}`;
  const drafts = office.store.db.prepare(sql).pluck().all() as string[];
  const times: number[] = [];
  for (const formId of drafts) {
    const { rev, answers } = await office.call(session, 'forms.view', { formId });
    const next = { ...answers, reason: `${String(answers.reason)} បន្ថែម` };
    const input = { cmd: newId(), baseRev: rev, formId, answers: next, placeInForm: 'reason' };
    times.push(await time(() => office.call(session, 'forms.save', input)));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return median(times);
}

async function measure(folder: string): Promise<StoreFigures> {
  const dice = createDice(7);
  const since = performance.now();
  const office = openOffice(folder);
  const session: Session = { user: newId(), device: newId(), role: 'coordinator' };
  await office.call(session, 'cases.list', { ...LIST, text: '' });
  const unlocked = performance.now() - since;
  await office.search.caughtUp();

  const names = namesOf(office, dice);
  const lists: number[] = [];
  for (const [at, text] of typedFor(names, dice).entries()) {
    const filter = at % 3 === 0 ? { step: 1 + (at % 7) } : {};
    lists.push(await time(() => office.call(session, 'cases.list', { ...LIST, text, filter })));
  }
  const exact: number[] = [];
  const fuzzy: number[] = [];
  for (const [at, name] of names.entries()) {
    const word = at % 3 === 0 ? name.name_km : (WORDS[at % WORDS.length] ?? '');
    exact.push(await time(() => office.call(session, 'search.find', { ...FIND, text: word })));
    const near = NEAR_WORDS[at % NEAR_WORDS.length] ?? '';
    fuzzy.push(await time(() => office.call(session, 'search.find', { ...FIND, text: near })));
  }
  const matches: number[] = [];
  for (const { name_km: nameKm, name_latin: nameLatin } of names) {
    const person = {
      nameKm,
      nameLatin,
      otherNames: [],
      sex: 'u' as const,
      birth: null,
      placeText: '',
    };
    matches.push(await time(() => office.call(session, 'cases.matches', person)));
  }
  const saved = await measureSaves(office, session);
  const memory = process.memoryUsage().rss / 1e6;
  office.close();
  return {
    unlock_to_list_ms: unlocked,
    list_filter_p95_ms: p95(lists),
    search_exact_p95_ms: p95(exact),
    search_fuzzy_p95_ms: p95(fuzzy),
    save_form_ms: saved,
    matches_p95_ms: p95(matches),
    main_rss_mb: memory,
  };
}

const [folder = '', what] = process.argv.slice(2);
if (what === 'index') {
  const office = openOffice(folder);
  await office.search.caughtUp();
  office.close();
} else {
  console.log(JSON.stringify(await measure(folder)));
}
