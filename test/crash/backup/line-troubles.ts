// Troubles on the line and in the server, while a copy is made and while one is brought back.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FailureCode } from '../../../main/backup/failure.ts';
import { isLoss } from '../../../main/backup/failure.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { WORDS } from '../../main/backup/small-office.ts';
import type { Dice } from '../../office/random.ts';
import type { Fault, FaultProxy } from '../../support/s3/fault-proxy.ts';
import { readBack } from './changing-office.ts';
import { copyOr, type Scene, type Trouble, tellOf } from './scene.ts';

type Decide = FaultProxy['decide'];
type Match = (method: string, path: string) => boolean;

const PASS: Fault = { kind: 'pass' };
const KINDS = ['data', 'index', 'snapshots'];

/** The fault for the first so many requests that match; as long as it lasts for `Infinity`. */
function first(times: number, match: Match, fault: Fault): Decide {
  let left = times;
  return (method, path) => (match(method, path) && left-- > 0 ? fault : PASS);
}

const isList = (path: string) => path.includes('list-type=2');
const isObject = (kind: string) => (path: string) => path.includes(`/${kind}/`) && !isList(path);
const puts =
  (kind: string): Match =>
  (method, path) =>
    method === 'PUT' && isObject(kind)(path);
const reads =
  (kind: string): Match =>
  (method, path) =>
    (method === 'GET' || method === 'HEAD') && isObject(kind)(path);

type Plan = {
  name: string;
  decide(dice: Dice): Decide;
  /** The ways in which the copy may fail; it must be made when there are none. */
  mayEnd?: FailureCode[];
  /** Lists that hide what is there may make us send it again. */
  mayRepeat?: true;
};

const status = (code: number, name: string): Fault => ({
  kind: 'status',
  status: code,
  code: name,
});
const anything: Match = () => true;

/** Cuts so many entries off the end of a list, which then claims to be whole. */
function shorten(dice: Dice): (body: Buffer) => Buffer {
  const share = dice.next();
  return (body) => {
    const parts = body.toString().split('</Contents>');
    const kept = parts.slice(0, Math.ceil((parts.length - 1) * share));
    const tail = '<IsTruncated>false</IsTruncated></ListBucketResult>';
    const head =
      kept.join('</Contents>') + (kept.length > 0 ? '</Contents>' : '<ListBucketResult>');
    return Buffer.from(head.replaceAll(/<IsTruncated>\w+<\/IsTruncated>/g, '') + tail);
  };
}

const PLANS: Plan[] = [
  {
    name: 'a burst of errors',
    decide: (dice) =>
      first(
        dice.between(1, 5),
        dice.pick([anything, puts('data'), puts('index'), puts('snapshots')]),
        dice.pick([
          status(500, 'InternalError'),
          status(503, 'SlowDown'),
          status(503, 'ServiceUnavailable'),
          status(429, 'TooManyRequests'),
        ]),
      ),
  },
  {
    name: 'the line cut at some byte of an object',
    decide: (dice) =>
      first(dice.between(1, 4), puts(dice.pick(KINDS)), {
        ...{ kind: 'reset', afterBytes: dice.below(200_000) },
      }),
  },
  {
    name: 'an object taken and lost',
    decide: (dice) => first(dice.between(1, 2), puts(dice.pick([...KINDS])), { kind: 'lose' }),
  },
  {
    name: 'every object sent twice',
    decide: () => first(Infinity, (method) => method === 'PUT', { kind: 'twice' }),
  },
  {
    name: 'an object stored without an answer',
    decide: (dice) => first(dice.between(1, 4), puts(dice.pick(KINDS)), { kind: 'mute' }),
  },
  {
    name: 'an object stored with an answer that comes too late',
    decide: (dice) => first(1, puts(dice.pick(KINDS)), { kind: 'late', ms: 5_000 }),
  },
  {
    name: 'an object that is not found at first',
    decide: (dice) => first(dice.between(1, 2), reads(dice.pick(KINDS)), status(404, 'NoSuchKey')),
  },
  {
    name: 'a config that is not found at first',
    decide: () =>
      first(
        1,
        (method, path) => method !== 'PUT' && /\/(config|keys\/)/.test(path) && !isList(path),
        status(404, 'NoSuchKey'),
      ),
  },
  {
    name: 'a list with a page missing',
    mayRepeat: true,
    decide: (dice) => {
      const kind = dice.pick([...KINDS]);
      const to = shorten(dice);
      return first(Infinity, (_, path) => isList(path) && path.includes(kind), {
        kind: 'change',
        to,
      });
    },
  },
  {
    name: 'a log-in page from some moment on',
    mayEnd: ['target-unreachable'],
    decide(dice) {
      let left = dice.below(20);
      return () => (left-- > 0 ? PASS : { kind: 'portal' });
    },
  },
  {
    name: 'no line for hours',
    mayEnd: ['target-unreachable'],
    decide(dice) {
      let left = dice.below(20);
      return () => (left-- > 0 ? PASS : { kind: 'reset', afterBytes: 0 });
    },
  },
  ...(
    [
      ['errors without end', status(500, 'InternalError'), 'target-busy'],
      ['a full server', status(507, 'InsufficientStorage'), 'target-full'],
      ['a key that was taken away', status(403, 'AccessDenied'), 'target-refused'],
      ['a server that loses all it takes', { kind: 'lose' }, 'target-lies'],
    ] as const
  ).map(
    ([name, fault, code]): Plan => ({
      name,
      mayEnd: [code],
      decide: (dice) => first(Infinity, puts(dice.pick(KINDS)), fault),
    }),
  ),
];

const during = ({ name, decide, mayEnd = [], mayRepeat }: Plan): Trouble => ({
  name,
  fits: ({ line }) => line !== null,
  async play(scene) {
    const { line } = scene.place;
    if (line === null) return [];
    // A line that breaks wastes one pack at most: it arrived, nobody heard so, and it was sent in pieces.
    scene.mayWaste += mayRepeat ? Infinity : (scene.limits.packSize ?? 0);
    line.decide = decide(scene.dice);
    const { wrong, result } = await copyOr(scene, mayEnd);
    line.decide = () => PASS;
    const alarms = mayRepeat ? [] : (result?.lostObjects ?? []);
    return [...wrong, ...alarms.map((object) => `${object} was told to be lost and is not`)];
  },
});

/** Lists as they were before the copy before. */
const staleLists: Trouble = {
  name: 'lists of yesterday',
  fits: ({ line }) => line !== null,
  async play(scene) {
    const { line } = scene.place;
    if (line === null) return [];
    scene.mayWaste = Infinity;
    const seen = new Map<string, Buffer>();
    const remember = (path: string) => (body: Buffer) => {
      if (!seen.has(path)) seen.set(path, body);
      return body;
    };
    line.decide = (_, path) => (isList(path) ? { kind: 'change', to: remember(path) } : PASS);
    const before = await copyOr(scene, []);
    scene.office.change();
    line.decide = (_, path) =>
      isList(path) ? { kind: 'change', to: (body) => seen.get(path) ?? body } : PASS;
    const { wrong } = await copyOr(scene, []);
    line.decide = () => PASS;
    return [...before.wrong, ...wrong];
  },
};

/** Bringing back over a line that harms what it carries. */
const badWayBack: Trouble = {
  name: 'answers harmed on their way back',
  fits: ({ line }) => line !== null,
  async play(scene) {
    const { place, dice } = scene;
    const { line } = place;
    if (line === null) return [];
    let another: Buffer = Buffer.from('another object');
    const swap = (body: Buffer) => {
      const given = another;
      another = body;
      return given;
    };
    const fault = dice.pick<Fault>([
      { kind: 'truncate', bytes: dice.between(1, 3_000) },
      { kind: 'flip', at: dice.below(1_000_000) },
      { kind: 'change', to: swap },
      { kind: 'reset', afterBytes: 0 },
      status(404, 'NoSuchKey'),
      status(500, 'InternalError'),
      { kind: 'portal' },
    ]);
    const kind = dice.pick(['data', 'data', ...KINDS, 'keys']);
    const forever = dice.chance(0.3);
    // What the line harmed once is asked for again; what is harmed twice running counts as damaged.
    const isHarm = ['truncate', 'flip', 'change', 'status'].includes(fault.kind);
    const times = forever ? Infinity : isHarm ? 1 : dice.between(1, 3);
    line.decide = first(times, reads(kind), fault);
    const wrong = await bringBack(scene, forever);
    line.decide = () => PASS;
    return wrong.map((what) => `${what} (${fault.kind} of ${kind}, ${forever ? 'all' : 'some'})`);
  },
};

/** Brings the newest copy back; what comes back must be right, and all of it unless it may be named as lost. */
async function bringBack(scene: Scene, mayLose: boolean): Promise<string[]> {
  const { office, place, folder } = scene;
  const [snapshotId, moment] = [...office.acknowledged].at(-1) ?? ['', null];
  const into = mkdtempSync(join(folder, 'back-'));
  try {
    const { repository } = await openWithWords(place.open(), WORDS);
    const signal = new AbortController().signal;
    const { lost } = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    const back = readBack(into);
    const missing = new Set(lost.map(({ path }) => path));
    const wanted = Object.fromEntries(
      Object.entries(moment?.files ?? {}).filter(([path]) => !missing.has(path)),
    );
    if (!isDeepStrictEqual(back, wanted)) return ['something wrong came back'];
    return missing.size > 0 && !mayLose ? [`${missing.size} scans did not come back`] : [];
  } catch (thrown) {
    const isNamed = isLoss(thrown) || /^(target|repository|words)/.test(tellOf(thrown));
    return mayLose && isNamed ? [] : [`bringing back ended with ${tellOf(thrown)}`];
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

export const LINE_TROUBLES: Trouble[] = [...PLANS.map(during), staleLists, badWayBack];
