// What a family tree writes into the record: people, their parts in the case, their ties, who lives with whom.
import type { Input } from '#contract/calls.ts';
import type { Kin } from '#contract/drawings.ts';
import type { KinLink } from '#domain/drawings/kin.ts';
import { type KinStep, linksOfStep, wordOfStep } from '#domain/drawings/kin-steps.ts';
import { chainDown } from '#domain/drawings/kin-terms.ts';
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { canonicalLink, type Link, type RelationKind } from '#domain/people/relations.ts';
import { isKhmer } from '#domain/people/sound-code.ts';
import { type CallError, call } from '../../app/call.ts';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import type { Scene } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { calledIn } from './names.ts';
import { treeOf } from './tree.ts';

type NewKin = {
  name: string;
  sex: 'f' | 'm' | 'u';
  birth: PartialDate | null;
  /** Somebody the office knows already. */
  personId?: string;
};
type Dates = { start: PartialDate | null; end: PartialDate | null };

/** The newer of the two versions that a person of a case has: nothing of one's own is a conflict. */
export const revOf = ({ rev, personRev }: Pick<Kin, 'rev' | 'personRev'>): string =>
  rev > personRev ? rev : personRev;

/** A name in the field of the script it is written in. */
export const nameFields = (name: string) =>
  isKhmer(name) ? { nameKm: name.trim() } : { nameLatin: name.trim() };

/** The people of the loop that a refused parent would close, from the top down; empty for other errors. */
function loopOf(error: CallError | undefined, links: readonly KinLink[]): string[] {
  const tried = error?.detail.tried as Link | undefined;
  if (error?.detail.problem !== 'own-ancestor' || !tried) return [];
  const { from, to } = canonicalLink(tried);
  return [from, ...chainDown(links, to, from)];
}

export function useKinActs({ view, did }: Pick<Drawing, 'view' | 'did'>, scene: Scene) {
  const { busy, error, run } = useDoing();
  const say = useToast();
  const { caseId } = view;
  const tree = treeOf(scene);

  const relate = async (tie: Link, dates?: Dates, replaces: string | null = null) => {
    const { start = null, end = null } = dates ?? {};
    const link = { from: tie.from, to: tie.to, kind: tie.kind };
    const input = { ...link, cmd: newId(), caseId, id: newId(), start, end, replaces };
    await call('people.relate', input);
    return input.id;
  };
  const save = (one: Kin, part: Partial<Pick<Kin, 'roles' | 'relation'>>) => {
    const { id, personId, roles, relation } = { ...one, ...part };
    const input = { cmd: newId(), baseRev: revOf(one), caseId, id, personId, roles, relation };
    return call('people.save', { ...input, person: {} });
  };

  /** A person of the case, tied to who stands there by one step. */
  const addKin = async (step: KinStep | null, of: string | null, added: NewKin) => {
    const { name, sex, birth } = added;
    const personId = added.personId ?? newId();
    const known = { people: scene.facts.people, links: tree.links, child: tree.child };
    const links = step && of ? linksOfStep(known, step, of, personId) : [];
    const isFirst = scene.facts.people.length === 0;
    const relation = isFirst ? 'self' : wordOfStep(known, { personId, sex, birth }, links);
    const input: Input<'people.save'> = {
      ...{ cmd: newId(), baseRev: null, caseId, id: newId(), personId, relation },
      roles: isFirst ? ['main-child', 'child'] : [],
      person: added.personId ? {} : { ...nameFields(name), sex, birth },
      links: links.map(({ from, to, kind }) => ({ id: newId(), from, to, kind })),
    };
    await call('people.save', input);
  };

  const moveHome = (id: string, isHome: boolean) => {
    const { index } = tree;
    const { households } = scene.facts;
    const home = households.find(({ members }) => index !== null && members.includes(index));
    const members = new Set(home?.members ?? (index ? [index] : []));
    if (isHome) members.add(id);
    else members.delete(id);
    const place = { placeId: home?.placeId ?? null, placeText: home?.placeText ?? '' };
    const household = { id: home?.id ?? newId(), place, baseRev: home?.rev ?? null };
    return call('households.save', { cmd: newId(), caseId, ...household, members: [...members] });
  };

  const nothing = () => {};
  return {
    busy,
    error,
    loop: loopOf(error, tree.links),
    add: (step: KinStep | null, of: string | null, added: NewKin, done: () => void) =>
      void run(() => addKin(step, of, added), done),
    /** Says yes to a link in pencil, or ties two people: a fact, which ends when it is taken back. */
    relate: (link: Link) =>
      void run(async () => {
        const id = await relate(link);
        const end = () => void call('people.unrelate', { cmd: newId(), caseId, id });
        say((t) => t('familyTree.addedTie'), end);
      }, nothing),
    /** Corrects a tie: how, since when, until when; a link in pencil becomes one in ink. */
    correct: (link: KinLink, kind: RelationKind, dates: Dates) =>
      void run(
        () => relate({ from: link.from, to: link.to, kind }, dates, link.pencil ? null : link.id),
        nothing,
      ),
    end: (link: KinLink) =>
      void run(() => call('people.unrelate', { cmd: newId(), caseId, id: link.id }), nothing),
    /** Ends every tie of somebody in one act, which Ctrl Z takes back as it takes back what was drawn. */
    takeOut: (one: Kin, done: () => void) =>
      void run(async () => {
        const { id, relation } = one;
        const takenOut = newId();
        await call('people.takeOut', { cmd: takenOut, baseRev: revOf(one), caseId, id });
        const undo = did(() => {
          const back = { cmd: newId(), caseId, id, takenOut, relation };
          void run(() => call('people.putBack', back), nothing);
        });
        const name = calledIn(scene, one.personId);
        say((t) => t('familyTree.takenOut', { name }), undo);
      }, done),
    setRole: (one: Kin, role: string, isOn: boolean, also: readonly string[] = []) =>
      void run(() => {
        const others = one.roles.filter((each) => each !== role && !also.includes(each));
        return save(one, { roles: isOn ? [...others, role] : others });
      }, nothing),
    setHome: (one: Kin, isHome: boolean) => void run(() => moveHome(one.personId, isHome), nothing),
    setRelation: (one: Kin, relation: string) => void run(() => save(one, { relation }), nothing),
  };
}
export type KinActs = ReturnType<typeof useKinActs>;
