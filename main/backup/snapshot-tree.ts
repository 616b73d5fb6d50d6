// The tree of one backup: what stands where when someone restores it, with or without us.
import type { Pipeline } from './pipeline.ts';
import { formatTree, type TreeNode } from './restic/tree.ts';

export interface TreeInput {
  /** Chunks of the encrypted database, in order. */
  readonly database: { content: readonly string[]; size: number; time: Date };
  /** Small files beside it, by name: their one blob and its length. */
  readonly small: ReadonlyMap<string, { id: string; size: number }>;
  /** Sealed files by two-letter folder; those not in the backup yet are left out. */
  readonly sealed: ReadonlyMap<string, readonly string[]>;
}

// A sealed file's own time tells nothing and would cost a look at every file in every run.
const SEALED_TIME = new Date(Date.UTC(2000, 0, 1));

/** Stores the tree blobs and returns the id of the root, and how many sealed files it names. */
export async function storeTree(
  pipeline: Pipeline,
  input: TreeInput,
): Promise<{ root: string; files: number }> {
  const { database, small, sealed } = input;
  const time = database.time;
  const save = async (nodes: readonly TreeNode[]) => {
    const { id, plain } = formatTree(nodes);
    await pipeline.add('trees', id, plain);
    return id;
  };

  const shards: TreeNode[] = [];
  let files = 0;
  for (const [shard, ids] of sealed) {
    const nodes = ids.flatMap((id): TreeNode[] => {
      const size = pipeline.lengthOf(id);
      if (size === undefined) return [];
      return [{ kind: 'file', name: `${id}.enc`, size, time: SEALED_TIME, content: [id] }];
    });
    files += nodes.length;
    if (nodes.length > 0) {
      shards.push({ kind: 'folder', name: shard, time: SEALED_TIME, subtree: await save(nodes) });
    }
  }
  const { content, size } = database;
  const databaseNodes: TreeNode[] = [{ kind: 'file', name: 'cases.db', size, time, content }];
  const root = await save([
    { kind: 'folder', name: 'db', time, subtree: await save(databaseNodes) },
    { kind: 'folder', name: 'sealed', time: SEALED_TIME, subtree: await save(shards) },
    ...[...small].map(
      ([name, blob]): TreeNode => ({
        kind: 'file',
        name,
        size: blob.size,
        time,
        content: [blob.id],
      }),
    ),
  ]);
  return { root, files };
}
