// How two people of a case are connected: typed links, each readable from both ends.
import { z } from 'zod';

/**
 * Kinds of a link "A is the … of B". Parent links carry how the person became a parent, partner
 * links how the couple lives. Everything further (aunt, cousin) is computed from these or chosen
 * from the relation list of the forms while nobody is linked yet.
 */
export const RelationKind = z.enum([
  'parent-birth',
  'parent-adopted',
  'parent-foster',
  'parent-kin',
  'parent-step',
  'child-birth',
  'child-adopted',
  'child-foster',
  'child-kin',
  'child-step',
  'partner-married',
  'partner-living-together',
  'partner-separated',
  'partner-divorced',
  'partner-widowed',
  'sibling',
  'same-household',
  'other',
]);
export type RelationKind = z.infer<typeof RelationKind>;

/** The link seen from the other person: a birth parent has a birth child, a partner a partner. */
export function inverseOf(kind: RelationKind): RelationKind {
  if (kind.startsWith('parent-')) return RelationKind.parse(kind.replace('parent-', 'child-'));
  if (kind.startsWith('child-')) return RelationKind.parse(kind.replace('child-', 'parent-'));
  return kind;
}

/** Words of the relation list that name a parent, for people who are not linked yet. */
export const PARENTS = [
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'adoptive-mother',
  'adoptive-father',
] as const;

export type Link = { from: string; to: string; kind: RelationKind };

/**
 * One way of writing a link, so that it is stored once: parents point to children, and links that
 * read the same from both ends begin with the smaller id.
 */
export function canonicalLink(link: Link): Link {
  const turned = { from: link.to, to: link.from, kind: inverseOf(link.kind) };
  if (link.kind.startsWith('child-')) return turned;
  if (link.kind.startsWith('parent-')) return link;
  return link.from <= link.to ? link : turned;
}

export type LinkProblem = 'self' | 'own-ancestor';

/** Why a link cannot be: to oneself, or making somebody their own ancestor. Null when it can. */
export function checkLink(link: Link, others: readonly Link[]): LinkProblem | null {
  if (link.from === link.to) return 'self';
  const added = canonicalLink(link);
  if (!added.kind.startsWith('parent-')) return null;
  const children = new Map<string, string[]>();
  for (const other of others.map(canonicalLink)) {
    if (!other.kind.startsWith('parent-')) continue;
    children.set(other.from, [...(children.get(other.from) ?? []), other.to]);
  }
  const reached = new Set<string>();
  const open = [added.to];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === added.from) return 'own-ancestor';
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(children.get(id) ?? []));
  }
  return null;
}
