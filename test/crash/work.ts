// An office at work: saves, imports, reading and backups at the same time, until the plug is pulled.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { digestOf } from '../flows/steps/inside.ts';
import type { Dice } from '../office/random.ts';
import type { CrashApp } from './app.ts';
import type { Ledger } from './ledger.ts';
import { writePaper } from './papers.ts';

export type Office = {
  ledger: Ledger;
  dice: Dice;
  /** Folder in which the papers are made before they are chosen. */
  papers: string;
  /** Folder the app watches. */
  scanner: string;
  made: number;
};

/** Goes on until the app is gone; what it does not answer is not acknowledged. */
async function until(gone: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!gone.aborted) {
    try {
      await work();
    } catch (error) {
      if (gone.aborted || /closed|crashed|destroyed/i.test(String(error))) return;
      throw error;
    }
  }
}

async function openCase({ ask }: CrashApp, { ledger, dice }: Office): Promise<void> {
  const [caseId, formId, cmd] = [newId(), newId(), newId()];
  ledger.forms.set(formId, { sent: [{ rev: cmd, text: '' }], acknowledged: 0 });
  await ask('cases.create', {
    ...{ cmd, caseId, formId, personId: newId(), casePersonId: newId() },
    child: {
      ...{ nameKm: 'ចាន់ ដារា', nameLatin: `Chan Dara ${dice.below(1e6)}`, otherNames: [] },
      ...{ sex: 'f', birth: null, died: null, phone: '', recordingWish: 'record' },
    },
    place: { placeId: null, placeText: 'ភូមិត្រពាំងឈូក' },
    ...{ opened: exactDay('2026-01-05'), module: 'fp', restricted: false, matchAnswer: 'new' },
  });
  ledger.cases.add(caseId);
  ledger.forms.set(formId, { sent: [{ rev: cmd, text: '' }], acknowledged: 1 });
}

/** Saves the next version of a form, or sends the last one again when it was never answered. */
async function saveForm({ ask }: CrashApp, { ledger, dice }: Office): Promise<void> {
  const [formId, form] = dice.pick(
    [...ledger.forms].filter(([, { acknowledged }]) => acknowledged > 0),
  );
  if (form.acknowledged === form.sent.length)
    form.sent.push({ rev: newId(), text: `ជីដូនបាននិយាយ ${newId()} ${'x'.repeat(dice.below(4000))}` });
  const { rev, text } = form.sent[form.acknowledged] ?? { rev: '', text: '' };
  const baseRev = form.sent[form.acknowledged - 1]?.rev ?? '';
  const answers = { reason: text };
  await ask('forms.save', { cmd: rev, baseRev, formId, answers, placeInForm: 'reason' });
  form.acknowledged += 1;
}

async function jobEnds({ jobs }: CrashApp, jobId: string, gone: AbortSignal): Promise<boolean> {
  while (!gone.aborted && !jobs.has(jobId)) await wait(20);
  return jobs.get(jobId) === 'done';
}

async function chooseFiles(app: CrashApp, office: Office, gone: AbortSignal): Promise<void> {
  const { dice } = office;
  const paths: string[] = [];
  const coming = new Map<string, number>();
  for (let i = dice.between(1, 2); i > 0; i--) {
    // As often as not one that was chosen before: it may be kept once only, and is not read again at the end.
    const again = office.made > 0 && dice.chance(0.5);
    const n = again ? dice.between(1, office.made) : ++office.made;
    const path = join(office.papers, `scan-${n}.tif`);
    const { bytes, pages } = await writePaper(path, n);
    coming.set(digestOf(bytes), pages);
    paths.push(path);
  }
  await app.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, paths);
  const { jobId } = await app.ask('scans.pick', { cmd: newId(), batchId: newId() });
  if (jobId === null || !(await jobEnds(app, jobId, gone))) return;
  for (const [digest, pages] of coming) office.ledger.files.set(digest, pages);
}

/** The scanner writes a paper under another name first, as good scanners do. */
async function scan({ ledger, scanner, dice, ...office }: Office): Promise<void> {
  const n = 1000 + ledger.scanned.size;
  const name = `paper-${n}.tif`;
  const { bytes, pages } = await writePaper(join(office.papers, name), n);
  ledger.scanned.set(name, { digest: digestOf(bytes), pages });
  await rename(join(office.papers, name), join(scanner, name));
  await wait(dice.between(500, 3000));
}

async function backUp(app: CrashApp, office: Office, gone: AbortSignal): Promise<void> {
  await wait(office.dice.below(600));
  const { jobId } = await app.ask('backup.now', { cmd: newId() });
  if (await jobEnds(app, jobId, gone)) office.ledger.backups += 1;
}

/** Works until `ms` are over; the app is to be killed then, in the middle of whatever it does. */
export async function workFor(
  app: CrashApp,
  office: Office,
  ms: number,
): Promise<() => Promise<void>> {
  const end = new AbortController();
  const { signal: gone } = end;
  if (office.ledger.forms.size === 0) await openCase(app, office);
  const doing = Promise.all([
    until(gone, () => (office.dice.chance(0.1) ? openCase(app, office) : saveForm(app, office))),
    until(gone, () => chooseFiles(app, office, gone)),
    until(gone, () => scan(office)),
    until(gone, () => backUp(app, office, gone)),
  ]);
  doing.catch(() => {});
  await Promise.race([wait(ms), doing]);
  return async () => {
    end.abort();
    await doing;
  };
}
