// What a restore has to fetch: every file of a snapshot, and which packs hold its blobs.
import { BackupFailure } from './failure.ts';
import {
  type BlobMap,
  type BlobPlace,
  loadBlob,
  loadPacks,
  mapBlobs,
  plainLength,
  readPackHeaders,
} from './restic/blob-map.ts';
import { packName } from './restic/fetch.ts';
import { visitBlobs } from './restic/read-pack.ts';
import { listKept, type Repository } from './restic/repository.ts';
import { parseTree, type TreeNode } from './restic/tree.ts';

/** One file of the snapshot; `path` is relative, with `/`. */
export interface PlannedFile {
  readonly path: string;
  readonly size: number;
  readonly content: readonly string[];
}

/** One blob to be written at one place. */
export interface PlannedWrite {
  readonly file: PlannedFile;
  readonly offset: number;
  readonly place: BlobPlace;
}

export interface RestorePlan {
  readonly files: readonly PlannedFile[];
  readonly folders: readonly string[];
  /** By pack, the database's packs first. */
  readonly packs: ReadonlyMap<string, readonly PlannedWrite[]>;
  /** Files of which a blob is in no pack we know. */
  readonly lost: readonly { file: PlannedFile; object: string }[];
  readonly map: BlobMap;
  readonly totalBytes: number;
}

/** Reads the indexes; where one is lost, the headers of the packs it named. */
export async function locateBlobs(repository: Repository): Promise<BlobMap> {
  const { packs } = await loadPacks(repository, { deleted: true });
  const known = new Set(packs.map((pack) => packName(pack.id)));
  const stored = await listKept(repository.store, 'data/');
  const unnamed = [...stored].filter(([name]) => !known.has(name));
  const orphans = await readPackHeaders(repository, unnamed);
  return mapBlobs([...packs, ...orphans.packs]);
}

/** Throws `object-missing` or `object-damaged` when a directory itself cannot be read. */
export async function planRestore(
  repository: Repository,
  rootTree: string,
  map: BlobMap,
  choose: (files: readonly PlannedFile[], map: BlobMap) => readonly PlannedFile[] = (all) => all,
): Promise<RestorePlan> {
  const { files: all, folders } = await walk(repository, map, rootTree);
  const files = choose(all, map);
  const packs = new Map<string, PlannedWrite[]>();
  const lost: { file: PlannedFile; object: string }[] = [];
  let totalBytes = 0;
  for (const file of files) {
    let offset = 0;
    for (const id of file.content) {
      const place = map.get(id)?.[0];
      if (place === undefined) {
        lost.push({ file, object: `blob/${id}` });
        break;
      }
      const write = { file, offset, place };
      const writes = packs.get(place.pack);
      if (writes === undefined) packs.set(place.pack, [write]);
      else writes.push(write);
      offset += plainLength(place);
    }
    totalBytes += file.size;
  }
  return { files, folders, packs, lost, map, totalBytes };
}

/** All files and folders, level by level: a distant server is asked once for the directories in one pack. */
async function walk(repository: Repository, map: BlobMap, rootTree: string) {
  const files: PlannedFile[] = [];
  const folders: string[] = [];
  let level = [{ path: '', tree: rootTree }];
  while (level.length > 0) {
    const next: typeof level = [];
    const ids = level.map(({ tree }) => tree);
    const nodes = new Map<string, TreeNode[]>();
    await visitBlobs(repository, map, ids, (id, plain) => nodes.set(id, parseTree(id, plain)));
    for (const { path: parent, tree } of level) {
      for (const node of nodes.get(tree) ?? []) {
        const path = parent + node.name;
        if (node.kind === 'file') files.push({ path, size: node.size, content: node.content });
        else {
          folders.push(path);
          next.push({ path: `${path}/`, tree: node.subtree });
        }
      }
    }
    level = next;
  }
  return { files, folders };
}

/** One small file at the top of the snapshot, or null when it has none of that name. */
export async function readTopFile(
  repository: Repository,
  map: BlobMap,
  rootTree: string,
  name: string,
): Promise<Buffer | null> {
  const nodes = parseTree(rootTree, await loadBlob(repository, map, rootTree));
  const node = nodes.find((candidate) => candidate.name === name);
  if (node?.kind !== 'file') return null;
  if (node.size > 1_000_000) throw new BackupFailure('object-damaged', name);
  return Buffer.concat(await Promise.all(node.content.map((id) => loadBlob(repository, map, id))));
}
