// Forms that an office made itself: each question that has a name for counting is counted, and nothing is lost.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { firstsOf, openCase, tablesOf, tell } from './tell.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
afterAll(() => office.close());

beforeAll(async () => {
  expect(Object.keys(tablesOf(office, 'own-forms'))).toEqual([]);
  office.picks.push(join(import.meta.dirname, '../../../docs/home-garden.form.json'));
  const { file } = await office.call(coordinator, 'office.pickForm', {});
  const { hash } = await office.call(coordinator, 'office.checkForm', { token: file?.token ?? '' });
  const release = { cmd: newId(), token: file?.token ?? '', hash };
  await office.call(coordinator, 'office.releaseForm', release);
  const [first, second] = [openCase(office), openCase(office)];
  const visit = (caseId: string, state: string) =>
    tell(office, { caseId, form: 'home-garden', day: '2026-03-01' }, [
      ['state', 'garden.state', state],
    ]);
  visit(first, 'well');
  visit(first, 'poorly');
  visit(second, 'well');
  visit(second, 'not-recorded');
  // Another form may use the same name for counting.
  tell(office, { caseId: second, form: 'case-note', day: '2026-03-01' }, [
    ['state', 'garden.state', 'well'],
  ]);
});

test('the answers of a question of an own form add up, with what was not recorded', () => {
  const [table] = Object.values(tablesOf(office, 'own-forms'));
  expect(table?.title.km).toBe('ការចុះមើលសួនបន្លែ៖ ដំណាំដុះយ៉ាងដូចម្ដេច?');
  expect(table?.sum).toBe('4 = 2 + 1 + 0 + 1');
  expect(firstsOf(table)).toEqual({
    ...{ Well: 2, Poorly: 1, 'Given up': 0, 'Not recorded': 1, Together: 4 },
  });
});

test('are known to the thread that counts, as soon as they are released', async () => {
  const options = { from: null, to: null, module: null, district: null, public: false };
  const report = await office.call(coordinator, 'reports.count', { report: 'own-forms', options });
  expect(report.tables[0]?.rows.at(-1)?.values[0]).toEqual({ count: 4 });
});
