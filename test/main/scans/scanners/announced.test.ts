// What devices say of themselves: told from real packets, and nothing of it believed that is not so.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { questionFor, readAnnouncement } from '../../../../main/scans/scanners/announced.ts';
import { findNear, officeNetwork } from '../../../../main/scans/scanners/find-near.ts';
import { plainName } from '../../../../main/scans/scanners/plain-name.ts';
import { answerOf, type Responder, type Said, startResponder } from './responder.ts';

const still = new AbortController().signal;
const NOTHING = { found: [], unsaid: [] };
const UUID = '4509a320-00a0-008f-00b6-002507510eca';
let responder: Responder | undefined;
afterEach(async () => {
  await responder?.close();
  responder = undefined;
});

async function findThose(...all: Said[]) {
  responder = await startResponder((asked) =>
    all.map((one) =>
      answerOf(one, one.isShort && !asked.some((name) => name.startsWith(one.name))),
    ),
  );
  return findNear(responder.network, still);
}
/** The one scanner that a device says it is. */
const said = (one: Said, from = '192.168.1.20') => readAnnouncement(answerOf(one), from).found[0];

test('three scanners in the network are found by their names, each once', async () => {
  const found = await findThose(
    { name: 'Invented 7', texts: ['rs=eSCL', 'ty=Invented & Sons 7', 'note=Front office'] },
    { name: 'Invented 8 (hall)', port: 8080, texts: ['rs=scan/one', `UUID=${UUID}`] },
    { name: 'Invented 9', service: '_uscans', port: 443, texts: ['ty=Invented 9', 'rs=eSCL'] },
  );
  expect(found).toEqual([
    { key: 'http://127.0.0.1/eSCL', name: 'Invented & Sons 7 (Front office)', uuid: null },
    { key: 'http://127.0.0.1:8080/scan/one', name: 'Invented 8 (hall)', uuid: UUID },
    { key: 'https://127.0.0.1/eSCL', name: 'Invented 9', uuid: null },
  ]);
});

test('a scanner that says only its name is asked where it is', async () => {
  const found = await findThose({ name: 'Shy', isShort: true });
  expect(found.map(({ name }) => name)).toEqual(['Shy']);
  expect(responder?.asked[1]).toContain('Shy._uscan._tcp.local');
});

test('of a scanner that can protect the pages only that way is offered', async () => {
  const both = { name: 'Both', texts: ['ty=Both', `UUID=${UUID}`] };
  const found = await findThose(both, { ...both, service: '_uscans', port: 443 });
  expect(found.map(({ key }) => key)).toEqual(['https://127.0.0.1/eSCL']);
});

test('nothing is asked once the search is over', async () => {
  await findThose({ name: 'One' });
  expect([responder?.asked.length, responder?.askers.size]).toEqual([2, 1]);
  const open = () => process.getActiveResourcesInfo().filter((kind) => kind === 'UDPWrap');
  // The responder's own.
  await vi.waitFor(() => expect(open()).toHaveLength(1));
});

test('where no network is, or asking is refused, nothing is found and nothing breaks', async () => {
  const quick = { group: '224.0.0.251', port: 9, rounds: 1, listen: async () => {} };
  expect(await findNear({ ...quick, links: [] }, still)).toEqual([]);
  // An address that this computer does not have, beside one that it has.
  expect(await findNear({ ...quick, links: ['192.0.2.1', '127.0.0.1'] }, still)).toEqual([]);
  expect(await findNear({ ...quick, links: ['127.0.0.1'], group: '240.0.0.1' }, still)).toEqual([]);
});

test('only networks of an office are asked, by this computer and within reach', () => {
  const { links, group, port } = officeNetwork();
  expect([group, port]).toEqual(['224.0.0.251', 5353]);
  expect(links.filter((link) => !/^(10|172|192\.168|169\.254)\./u.test(link))).toEqual([]);
});

test('a device behind a router that passes answers on is where it says, and never outside the office', () => {
  const key = (address: string) => said({ name: 'X', address }, '192.168.1.1')?.key;
  expect(key('192.168.2.86')).toBe('http://192.168.2.86/eSCL');
  expect(key('8.8.8.8')).toBe('http://192.168.1.1/eSCL');
  expect(key('127.0.0.1')).toBe('http://192.168.1.1/eSCL');
});

test('a path or a port that leads astray is no scanner', () => {
  for (const rs of ['../admin', 'a?b=c', '@evil.example', 'a b', 'x'.repeat(101), '\u202E']) {
    expect(said({ name: 'X', texts: [`rs=${rs}`] })).toBeUndefined();
  }
  expect(said({ name: 'X', port: 0 })).toBeUndefined();
  expect(said({ name: 'X', texts: ['rs=/eSCL/'] })?.key).toBe('http://192.168.1.20/eSCL');
  expect(said({ name: 'X', texts: ['rs='] })?.key).toBe('http://192.168.1.20');
});

test('a name comes to the screen on one line, without control characters, and not endless', () => {
  expect(plainName('A\u0000B\u001B[31m\r\nC\u202Egnp.exe\u2066')).toBe('A B [31m Cgnp.exe');
  expect(plainName('ម៉ាស៊ីនស្កេន ការិយាល័យ')).toBe('ម៉ាស៊ីនស្កេន ការិយាល័យ');
  expect([...(said({ name: 'X', texts: [`ty=${'n'.repeat(200)}`] })?.name ?? '')]).toHaveLength(60);
  expect(said({ name: 'X', texts: ['ty=\u0007\u200B'] })?.name).toBe('192.168.1.20');
  expect(said({ name: 'X', texts: ['UUID=<b>'] })?.uuid).toBeNull();
});

/** A header that promises `counts`, and what follows it. */
const packet = (counts: number[], ...rest: number[]) =>
  Buffer.from([0, 0, 0x84, 0, ...counts.flatMap((n) => [n >> 8, n & 255]), ...rest]);
const hostile: Record<string, Buffer> = {
  'a name that points at itself': packet([0, 1, 0, 0], 0xc0, 12, 0, 33, 0, 1, 0, 0, 0, 9, 0, 0),
  'names that point at each other': packet([0, 1, 0, 0], 0xc0, 14, 0xc0, 12, 0, 33, 0, 1),
  'counts that promise 65,535 of each': packet([65535, 65535, 65535, 65535]),
  'a name of nine thousand letters': packet([0, 1, 0, 0], ...Array(8_900).fill([63]).flat()),
  'a record longer than its packet': packet([0, 1, 0, 0], 0, 0, 16, 0, 1, 0, 0, 0, 9, 255, 255, 1),
  'no packet at all': Buffer.alloc(3),
  'an empty packet': Buffer.alloc(0),
  'more than a packet may have': Buffer.concat([answerOf({ name: 'X' }), Buffer.alloc(9_000)]),
};
test.each(Object.entries(hostile))('%s is no scanner, and is done with at once', (_, bytes) => {
  expect(readAnnouncement(bytes, '192.168.1.66')).toEqual(NOTHING);
});

test('a question, and names of other services, are no scanners', () => {
  expect(readAnnouncement(questionFor(['Shy._uscan._tcp.local']), '192.168.1.66')).toEqual(NOTHING);
  const printer = answerOf({ name: 'X', service: '_ipp' as '_uscan' });
  expect(readAnnouncement(printer, '192.168.1.66')).toEqual(NOTHING);
});

test('a question that carries answers is not believed, and a name that fits no question is not asked for', () => {
  const answer = answerOf({ name: 'X' });
  answer.writeUInt16BE(0, 2);
  expect(readAnnouncement(answer, '192.168.1.66')).toEqual(NOTHING);
  // Sixty bytes that are no text become three bytes each when they are written again.
  const odd = answerOf({ name: 'x'.repeat(60), isShort: true });
  odd.fill(0xff, odd.indexOf('xxxx'), odd.lastIndexOf('x') + 1);
  expect(readAnnouncement(odd, '192.168.1.66')).toEqual(NOTHING);
});

test('a device that floods the network with names is heard out no longer than others', async () => {
  let n = 0;
  responder = await startResponder(() =>
    Array.from({ length: 300 }, () => answerOf({ name: `F${n++}`, port: 1000 + n })),
  );
  expect(await findNear(responder.network, still)).toHaveLength(32);
});

test('whatever a packet says, it is answered with nothing worse than nothing', () => {
  const good = answerOf({ name: 'Good', texts: ['ty=Good', 'rs=eSCL', `UUID=${UUID}`] });
  const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 });
  const check = (bytes: Buffer) => {
    for (const { key, name } of readAnnouncement(bytes, '192.168.1.66').found) {
      expect(key).toMatch(/^https?:\/\/[\d.]+(:\d+)?(\/[\w./-]+)?$/u);
      expect(name).toBe(plainName(name));
    }
    questionFor(readAnnouncement(bytes, '192.168.1.66').unsaid);
  };
  fc.assert(
    fc.property(flips, fc.nat(40), (changes, cut) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      check(bytes.subarray(0, bytes.length - cut));
    }),
    { numRuns: 3_000 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => check(Buffer.from(bytes))));
});

test('another program reads our question as one', ({ skip }) => {
  // Python reads it byte by byte, with nothing of ours.
  const script =
    "import sys,struct;b=bytes.fromhex(sys.argv[1]);n=struct.unpack('>6H',b[:12]);o=12;r=[]\n" +
    'for _ in range(n[2]):\n l=[]\n while b[o]:l.append(b[o+1:o+1+b[o]].decode());o+=b[o]+1\n' +
    " t,c=struct.unpack('>HH',b[o+1:o+5]);o+=5;r.append('.'.join(l)+' %d %d'%(t,c))\n" +
    "print(n[1],len(b)==o,';'.join(r))";
  try {
    execFileSync('python3', ['-c', '']);
  } catch {
    skip();
  }
  const told = execFileSync('python3', ['-c', script, questionFor([]).toString('hex')]).toString();
  expect(told.trim()).toBe('0 True _uscan._tcp.local 12 1;_uscans._tcp.local 12 1');
});
