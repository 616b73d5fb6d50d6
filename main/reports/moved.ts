// Money of prison visits that was used for something else: from what to what, and who approved it.
import type { Bilingual } from '#domain/forms/form.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { rowsOf } from '../storage/prepared.ts';
import type { Counting } from './counting.ts';
import { addUp, MONEY_COLUMNS, moneyValues, RATE_NOTE } from './money.ts';
import { plainRow } from './table.ts';
import type { Told } from './values.ts';

type Move = Told & { from: string; to: string; approvedBy: string };
type User = { id: string; name_km: string; name_latin: string };

const NOBODY: Bilingual = { en: 'not recorded', km: 'មិនបានកត់ត្រា' };
const caseOf = ({ caseId }: Told) => caseId;

/** What stands beside an amount, in its own row of its own form. */
const rowOf = ({ formId, path }: Told) => `${formId} ${path.split('.').slice(0, 2).join('.')}`;

/** `facts` are the values of the period under a concept. */
export function countMoved(counting: Counting, facts: (concept: string) => Told[]): ReportTable {
  const beside = (concept: string) =>
    new Map(facts(concept).map((told) => [rowOf(told), told.value]));
  const [from, to, approved] = ['moved.from', 'moved.to', 'moved.approved-by'].map(beside);
  const moves = facts('cost.moved').map(
    (told): Move => ({
      ...told,
      from: from?.get(rowOf(told)) ?? '',
      to: to?.get(rowOf(told)) ?? '',
      approvedBy: approved?.get(rowOf(told)) ?? '',
    }),
  );
  const users = new Map(
    rowsOf<User>(counting.db, 'SELECT id, name_km, name_latin FROM users').map((user) => [
      user.id,
      { en: user.name_latin || user.name_km, km: user.name_km || user.name_latin },
    ]),
  );
  const service = (id: string) => labelIn(optionsOf('service'), id) ?? NOBODY;
  const wordsOf = (move: Move): Bilingual => {
    const [a, b, who] = [service(move.from), service(move.to), users.get(move.approvedBy)];
    const by = who ?? NOBODY;
    return {
      en: `${a.en} → ${b.en}, approved by ${by.en}`,
      km: `${a.km} → ${b.km} អនុម័តដោយ ${by.km}`,
    };
  };
  const told = moves.filter((move) => move.from !== '' || move.to !== '');
  const kinds = Map.groupBy(told, ({ from, to, approvedBy }) => `${from} ${to} ${approvedBy}`);
  const row = (label: Bilingual, items: readonly Move[]) =>
    plainRow(label, moneyValues(items.length, addUp(counting, items)), [items.map(caseOf)]);
  return {
    id: 'moved',
    title: { en: 'Money of visits used for something else', km: 'ថវិកាការចូលសួរ ដែលប្ដូរទៅប្រើផ្សេង' },
    columns: [...MONEY_COLUMNS],
    rows: [
      row({ en: 'Moved', km: 'បានប្ដូរ' }, moves),
      ...[...kinds.values()].flatMap((items) => (items[0] ? [row(wordsOf(items[0]), items)] : [])),
    ],
    sum: '',
    adds: [],
    notes: [RATE_NOTE],
  };
}
