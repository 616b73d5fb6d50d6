// Facts of a case on its own page: changed without a form, and every one that was ever true stays.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const cmd = newId;
const held = (release: string) => ({
  'who-held': { id: null, text: 'សុខ ដារ៉ា' },
  'prison-status': { option: 'sentenced' },
  'release-on': exactDay(release),
  offence: 'រឿងរ៉ាវដែលត្រូវលាក់',
});
const lines = async (session: Session, caseId: string) =>
  (await office.call(session, 'lines.list', { caseId })).lines;

type Save = { base?: string | null; thread?: string };
function save(session: Session, caseId: string, answers: object, { base = null, thread }: Save) {
  const input = { cmd: cmd(), caseId, kind: 'prison' as const, base, thread: thread ?? newId() };
  return { ...input, answers: answers as ReturnType<typeof held>, session };
}
const call = ({ session, ...input }: ReturnType<typeof save>) =>
  office.call(session, 'lines.save', input);

describe('A release date that comes late', () => {
  test('is typed on the page of the case; the old one stays with who wrote it', async () => {
    const { caseId } = await openCase(office, worker);
    const thread = newId();
    const { id } = await call(save(worker, caseId, held('2020-07-01'), { thread }));
    await call(save(coordinator, caseId, held('2021-03-01'), { thread, base: id }));
    expect(await lines(worker, caseId)).toMatchObject([
      {
        thread,
        versions: [
          { answers: held('2021-03-01'), by: coordinator.user },
          { answers: held('2020-07-01'), by: worker.user },
        ],
      },
    ]);
  });

  test('two people change it at once: the second is shown both, nothing is overwritten', async () => {
    const { caseId } = await openCase(office, worker);
    const thread = newId();
    const { id } = await call(save(worker, caseId, held('2020-07-01'), { thread }));
    await call(save(worker, caseId, held('2021-03-01'), { thread, base: id }));
    const { session, ...second } = save(coordinator, caseId, held('2022-01-01'), {
      thread,
      base: id,
    });
    const refusal = await office.refused(session, 'lines.save', second);
    expect(refusal).toMatchObject({ code: 'conflict', detail: { answers: held('2021-03-01') } });
    expect((await lines(worker, caseId))[0]?.versions).toHaveLength(2);
  });

  test('a worker who does not have the case reads it without the accusation, and cannot change it', async () => {
    const { caseId } = await openCase(office, worker);
    await call(save(worker, caseId, held('2020-07-01'), {}));
    const [line] = await lines(other, caseId);
    expect(line?.versions[0]?.answers).not.toHaveProperty('offence');
    expect(line?.versions[0]?.answers).toHaveProperty('release-on');
    const { session, ...input } = save(other, caseId, held('2021-01-01'), {});
    expect((await office.refused(session, 'lines.save', input)).code).toBe('not-allowed');
  });

  test('something that is no prison line is refused, and nothing is written', async () => {
    const { caseId } = await openCase(office, worker);
    const { session, ...input } = save(worker, caseId, { 'prison-status': { option: 'moon' } }, {});
    expect((await office.refused(session, 'lines.save', input)).code).toBe('invalid-input');
    expect(await lines(worker, caseId)).toEqual([]);
  });

  test('a line that is over is shown no more', async () => {
    const { caseId } = await openCase(office, worker);
    const thread = newId();
    await call(save(worker, caseId, held('2020-07-01'), { thread }));
    await office.call(worker, 'lines.confirm', { cmd: cmd(), caseId, thread });
    expect((await lines(worker, caseId))[0]?.versions[0]?.confirmedAt).toBeGreaterThan(0);
    await office.call(worker, 'lines.end', { cmd: cmd(), caseId, thread });
    expect(await lines(worker, caseId)).toEqual([]);
  });
});
