// One connected family as rows of nodes: partners in clusters, children in bundles from one row to the next.
import type { ChildLine, Member, Union } from './types.ts';

/**
 * A person, or (without one) the place in a row where a line passes between people. `drop`: how far below
 * the upper edge of the row somebody stands.
 */
export type Node = {
  person: Member | null;
  row: number;
  width: number;
  height: number;
  drop: number;
  cluster: number;
};

/** Who stand side by side in one row, in one of the arrangements that keep most couples adjacent. */
export type Cluster = { row: number; arrangements: number[][] };

/** A couple in one row; a partner of another row is stood for by the node where the line comes down. */
export type Bond = { union: Union; one: number; two: number };

/**
 * The lines from a union (`from`: its couple, or one node, or nobody) to nodes in the next row. `lines`
 * are there when children are among these, null for a thread to a child further down. `isPrimary`: the
 * children stand where this bundle says.
 */
export type Bundle = {
  union: Union;
  row: number;
  from: readonly number[];
  to: number[];
  lines: readonly (ChildLine | null)[];
  isPrimary: boolean;
  joins: Bundle | null;
};

/** The line of somebody who cares for a person of the same row, or of one above. */
export type Tie = { union: Union; line: ChildLine; from: number; to: number };

export type Graph = {
  nodes: Node[];
  rows: number;
  clusters: Cluster[];
  bonds: Bond[];
  bundles: Bundle[];
  ties: Tie[];
};
