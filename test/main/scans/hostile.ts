// npm run hostile: every file that means harm or is odd, and files cut off at every one of their first
// 4096 bytes, through the reading process as the app runs it. One JSON object is the last line of stdout.
import { openPages } from '../../../main/scans/page-file.ts';
import type { Reader } from '../../../main/scans/reader.ts';
import { Refusal, toReason } from '../../../main/scans/refusal.ts';
import { residentBytes } from '../../../main/scans/resident-memory.ts';
import { cutFiles } from '../../fixtures/hostile/cut-files.ts';
import { hostilePdfs } from '../../fixtures/hostile/pdf.ts';
import { hostilePictures, oddPictures } from '../../fixtures/hostile/pictures.ts';
import { asFile, testReader } from './spawn-reader.ts';

export type End = {
  name: string;
  /** `page`, or why it is kept out; `page: …` when it opened but its page cannot be drawn or read. */
  end: string;
  ms: number;
  /** Most memory of the reading process meanwhile, as far as one look every 10 ms sees it. */
  bytes: number;
};

const reasonOf = (thrown: unknown) => (thrown instanceof Refusal ? thrown.reason : String(thrown));

/** Gives the reading process one file: opens it and reads its first page, as the queue does. */
export async function meet(reader: Reader, name: string, bytes: Buffer): Promise<End> {
  const since = performance.now();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentBytes(reader.pid() ?? 0) ?? 0);
  }, 10);
  const file = asFile(bytes);
  const end = await reader.open(file).then(
    () =>
      reader.read(file, 0, null, 'standard').then(
        () => 'page',
        (thrown) => `page: ${reasonOf(thrown)}`,
      ),
    reasonOf,
  );
  clearInterval(watch);
  return { name, end, ms: performance.now() - since, bytes: most };
}

/** What `bytes` come to when nothing is around them: a page, or the reason why not. */
export async function meetHere(bytes: Buffer): Promise<string> {
  try {
    const file = await openPages(bytes);
    try {
      await file.raster(0, 20);
      return 'page';
    } finally {
      file.close();
    }
  } catch (thrown) {
    return toReason(thrown);
  }
}

export const allFiles = { ...hostilePdfs, ...hostilePictures, ...oddPictures };
export const CUT = 4096;

/** The decoder of HEIC tells the console of each broken file; it is not heard here. */
const tell = (line: string) => void process.stderr.write(`${line}\n`);

async function meetAll(): Promise<End[]> {
  const reader = testReader();
  const ends: End[] = [];
  for (const [name, make] of Object.entries(allFiles)) {
    const end = await meet(reader, name, await make());
    const { ms, bytes } = end;
    tell(`${name}: ${end.end}, ${Math.round(ms)} ms, ${Math.round(bytes / 1e6)} MB`);
    ends.push(end);
  }
  reader.close();
  return ends;
}

/** Each kind of file, cut off after 0, 1, 2 … bytes: how many became pages, and for which reasons the others did not. */
async function cutAll(): Promise<Record<string, Record<string, number>>> {
  const told: Record<string, Record<string, number>> = {};
  for (const [kind, whole] of Object.entries(await cutFiles())) {
    const counts: Record<string, number> = {};
    for (let at = 0; at < Math.min(CUT, whole.length); at++) {
      const end = await meetHere(whole.subarray(0, at));
      counts[end] = (counts[end] ?? 0) + 1;
    }
    tell(`${kind}: ${JSON.stringify(counts)}`);
    told[kind] = counts;
  }
  return told;
}

if (import.meta.main) {
  console.log = () => {};
  console.error = () => {};
  const ends = await meetAll();
  const slowest = Math.max(...ends.map(({ ms }) => ms));
  const most = Math.max(...ends.map(({ bytes }) => bytes));
  const cut = await cutAll();
  const figures = {
    files: ends.length,
    pages: ends.filter(({ end }) => end === 'page').length,
    slowest_ms: Math.round(slowest),
    most_mb: Math.round(most / 1e6),
    cut: Object.values(cut).reduce(
      (sum, counts) => sum + Object.values(counts).reduce((all, count) => all + count, 0),
      0,
    ),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
