// Trees: one directory of a snapshot as restic stores it.
import { z } from 'zod';
import { BackupFailure } from '../failure.ts';
import { sha256 } from './crypto.ts';

/** A file is the list of its blobs; a folder is the id of its own tree. */
export type TreeNode =
  | { kind: 'file'; name: string; size: number; time: Date; content: readonly string[] }
  | { kind: 'folder'; name: string; time: Date; subtree: string };

const GO_DIRECTORY_BIT = 0x8000_0000;

const nodeSchema = z.object({
  name: z.string(),
  type: z.string(),
  mtime: z.coerce.date(),
  size: z.number().default(0),
  content: z.array(z.string()).nullish(),
  subtree: z.string().nullish(),
});

const treeSchema = z.object({ nodes: z.array(nodeSchema).nullable() });

/**
 * The stored form of a directory, and its id. Nodes are sorted by the bytes of their names, and
 * owner and mode are fixed, so an unchanged directory has an unchanged id on every computer.
 */
export function formatTree(nodes: readonly TreeNode[]): { id: string; plain: Buffer } {
  const sorted = nodes.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  // Go escapes these three inside strings; the id is a hash, so the bytes must agree with restic's.
  const json = JSON.stringify({ nodes: sorted.map(formatNode) }).replace(
    /[<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  const plain = Buffer.from(`${json}\n`);
  return { id: sha256(plain), plain };
}

/** The directory behind a tree blob. Links and devices, which we never write, are left out. */
export function parseTree(id: string, plain: Buffer): TreeNode[] {
  const tree = treeSchema.safeParse(JSON.parse(plain.toString('utf8')));
  if (!tree.success) throw new BackupFailure('object-damaged', id, tree.error);
  return (tree.data.nodes ?? []).flatMap((node): TreeNode[] => {
    const { name, mtime: time, size } = node;
    if (!isPlainName(name)) throw new BackupFailure('object-damaged', id);
    if (node.type === 'dir' && node.subtree) {
      return [{ kind: 'folder', name, time, subtree: node.subtree }];
    }
    if (node.type === 'file')
      return [{ kind: 'file', name, time, size, content: node.content ?? [] }];
    return [];
  });
}

function formatNode(node: TreeNode): unknown {
  const time = node.time.toISOString();
  const common = { mtime: time, atime: time, ctime: time, uid: 0, gid: 0 };
  if (node.kind === 'folder') {
    const mode = GO_DIRECTORY_BIT + 0o700;
    return { name: node.name, type: 'dir', mode, ...common, content: null, subtree: node.subtree };
  }
  const size = node.size === 0 ? {} : { size: node.size };
  const content = node.content;
  return { name: node.name, type: 'file', mode: 0o600, ...common, ...size, links: 1, content };
}

/** Guards the restore: a name must never leave the folder it is restored into. */
function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);
}
