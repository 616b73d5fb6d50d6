// A scenario of casework, walked in the built app in Khmer: its office is there already, with the people who
// work in it and what they did before. SAMNUM_WALKS=DIR keeps pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CallName, Input, Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { Role, Session } from '#domain/roles.ts';
import { withUserWrap, wrapForUser, writeKeyring } from '../../../main/vault/keyring.ts';
import { insertUser } from '../../../main/vault/users.ts';
import { settle } from '../../renderer/support/checks.ts';
import { type OfficeOnDisk, openOffice } from '../../support/office-on-disk.ts';
import { type Desk, hideToasts, makeFolder, sitDown } from './desk.ts';
import { lockByKey, unlock, unlockAgain } from './office.ts';
import { COST, readyOffice } from './ready-office.ts';

type Person = { role: Role; nameKm: string; nameLatin: string };
export type Workplace<Name extends string> = {
  profile: string;
  people: Record<Name, Person>;
  sessions: Record<Name, Session>;
};

export const passphraseOf = (name: string) => `${name} comes to work early`;

/**
 * An office with these people, made without its screens. `before` is what they did until today, by the
 * same calls that the screens make. Tep Sovann, a coordinator, made the office and does nothing else.
 */
export async function makeWorkplace<Name extends string>(
  people: Record<Name, Person>,
  before: (office: OfficeOnDisk, who: Record<Name, Session>) => Promise<void> = async () => {},
): Promise<Workplace<Name>> {
  const profile = makeFolder('walk');
  const maker = { nameKm: 'ទេព សុវណ្ណ', nameLatin: 'Tep Sovann' };
  const ready = await readyOffice(profile, maker, 'made and never used again');
  const { folder, storeKey } = ready;
  let { ring } = ready;
  const office = openOffice(folder, { key: storeKey, storeId: ring.storeId });
  const device = newId();
  const session: Session = { user: ready.userId, device, role: 'coordinator' };
  const made: [Name, Session][] = [];
  for (const [name, person] of Object.entries(people) as [Name, Person][]) {
    const user = { id: newId(), ...person };
    ring = withUserWrap(ring, await wrapForUser(ring, user, storeKey, passphraseOf(name), COST));
    office.store.act(session, newId(), (act) => {
      insertUser(office.store.db, { ...user, active: true }, act.cmd);
      act.event({ op: 'user.add', entity: 'user', entityId: user.id });
    });
    made.push([name, { user: user.id, device, role: person.role }]);
  }
  writeKeyring(folder, ring);
  const sessions = Object.fromEntries(made) as Record<Name, Session>;
  try {
    await before(office, sessions);
  } finally {
    office.close();
  }
  return { profile, people, sessions };
}

/** Starts the app as this person. */
export async function comeToWork<Name extends string>(
  workplace: Workplace<Name>,
  name: Name,
  language: Language = 'km',
): Promise<Desk> {
  const desk = await sitDown(workplace.profile, language);
  await enter(desk, workplace, name, unlock);
  return desk;
}

/** One person leaves the computer, and another sits down at it. */
export async function changePlaces<Name extends string>(
  desk: Desk,
  workplace: Workplace<Name>,
  name: Name,
): Promise<void> {
  await lockByKey(desk);
  await enter(desk, workplace, name, unlockAgain);
}

async function enter<Name extends string>(
  desk: Desk,
  { people }: Workplace<Name>,
  name: Name,
  unlockAs: typeof unlock,
): Promise<void> {
  const { nameKm, nameLatin } = people[name];
  const shown = desk.language === 'km' ? nameKm : nameLatin;
  // The label is clicked: the round button itself is not to be seen.
  await desk.page.locator('.who-card', { hasText: shown }).click();
  await unlockAs(desk, passphraseOf(name));
}

/** Asks main as the window does; for what a scenario expects to be true behind the screen. */
export async function ask<N extends CallName>(
  { page }: Desk,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  type Bridge = { samnum: { call(name: string, input: unknown): Promise<unknown> } };
  const answer: unknown = await page.evaluate(
    ({ name, input }: { name: string; input: unknown }) =>
      (window as unknown as Bridge).samnum.call(name, input),
    { name: name as string, input: input as unknown },
  );
  const result = answer as { ok: boolean; value: Output<N>; code?: string };
  if (!result.ok) throw new Error(`${name}: ${result.code}`);
  return result.value;
}

const pictures = process.env.SAMNUM_WALKS;

/** Keeps a picture of the screen as docs/walks shows it: `at-3-match.webp`. */
export async function keepPicture(desk: Desk, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await hideToasts(desk);
  await settle(desk.page);
  const png = await desk.page.screenshot();
  await sharp(png)
    .webp({ quality: 80 })
    .toFile(join(pictures, `${name}.webp`));
}
