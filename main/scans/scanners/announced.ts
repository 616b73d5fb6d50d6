// What devices say of themselves in DNS service discovery (RFC 6763): the questions, and scanners in an answer.
import { BlockList, isIPv4 } from 'node:net';
import dnsPacket from 'dns-packet';
import { plainName } from './plain-name.ts';

/** Scanners that speak eSCL, plainly and protected. */
const SERVICES = { '_uscan._tcp.local': 'http', '_uscans._tcp.local': 'https' } as const;
type Service = keyof typeof SERVICES;
/** The most that RFC 6762 lets a packet have (§17). */
const PACKET_BYTES = 9_000;
/** More than any device has; what goes on beyond it is not read. */
const SCANNERS_EACH = 16;

/** `key`: the base of its address, as `addressOf` writes one. `uuid`: what stays when its address changes. */
export type Announced = { key: string; name: string; uuid: string | null };
/** `unsaid`: scanners that were named without saying where they are. */
export type Announcement = { found: Announced[]; unsaid: string[] };

/** The packet that asks which scanners there are, and where those of `unsaid` are. */
export function questionFor(unsaid: Iterable<string>): Buffer {
  const asked = Object.keys(SERVICES).map((name) => ({ type: 'PTR', name }));
  const where = [...unsaid].flatMap((name) => ['SRV', 'TXT'].map((type) => ({ type, name })));
  return dnsPacket.encode({ type: 'query', questions: [...asked, ...where] });
}

function decoded(bytes: Buffer) {
  try {
    const { type, answers = [], additionals = [] } = dnsPacket.decode(bytes);
    return type === 'response' ? [...answers, ...additionals] : [];
  } catch {
    return [];
  }
}

const lower = (name: string) => name.toLowerCase();
const serviceOf = (instance: string): Service | undefined =>
  (Object.keys(SERVICES) as Service[]).find((service) => lower(instance).endsWith(`.${service}`));

/** `key=value` texts; the first of a key counts (RFC 6763 §6.4). */
function textsOf(data: unknown): Map<string, string> {
  const texts = new Map<string, string>();
  for (const part of Array.isArray(data) ? data : []) {
    const [, key, value] = /^([^=]{1,64})=(.*)$/su.exec(String(part)) ?? [];
    if (key && value !== undefined && !texts.has(lower(key))) texts.set(lower(key), value);
  }
  return texts;
}

/** Addresses that never leave a network of an office (RFC 1918, RFC 3927). */
const inside = new BlockList();
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.168.0.0', 16);
inside.addSubnet('169.254.0.0', 16);
export const isInside = (address: string): boolean => isIPv4(address) && inside.check(address);

/**
 * The scanners in one answer that came from the address `from`. A device is where it says that it is when that
 * is an address of an office's network (a router may pass the answers of another part on), else where its answer
 * came from. What cannot be understood is left out; never throws.
 */
export function readAnnouncement(bytes: Buffer, from: string): Announcement {
  if (bytes.length > PACKET_BYTES) return { found: [], unsaid: [] };
  const records = decoded(bytes);
  const of = (type: string, name: string) =>
    records.filter((one) => one.type === type && lower(one.name) === lower(name));
  const placed = records.filter(({ type, name }) => type === 'SRV' && serviceOf(name));
  const found = placed.slice(0, SCANNERS_EACH).flatMap(({ name: instance, data }) => {
    const service = serviceOf(instance);
    const { port, target } = data as { port: number; target: string };
    if (!service || port === 0) return [];
    const said = of('A', target).map((one) => String(one.data));
    const host = said.includes(from) ? from : (said.find(isInside) ?? from);
    const texts = textsOf(of('TXT', instance)[0]?.data);
    const path = (texts.get('rs') ?? 'eSCL').replace(/^\/+|\/+$/gu, '');
    if (!/^[\w./-]{0,100}$/u.test(path) || path.includes('..')) return [];
    const base = new URL(`${SERVICES[service]}://${host}:${port}`).origin;
    const own = plainName(texts.get('ty') || instance.slice(0, -service.length - 1), 60);
    const note = plainName(texts.get('note') ?? '', 40);
    return {
      key: path === '' ? base : `${base}/${path}`,
      name: (note === '' ? own : `${own} (${note})`) || host,
      uuid: /^[\w:-]{8,60}$/u.exec(lower(texts.get('uuid') ?? ''))?.[0] ?? null,
    };
  });
  const isPlaced = new Set(placed.map(({ name }) => lower(name)));
  const named = records.filter(({ type, name }) => type === 'PTR' && lower(name) in SERVICES);
  const unsaid = named
    .map(({ data }) => String(data))
    .filter((name) => serviceOf(name) && !isPlaced.has(lower(name)))
    .filter((name) => name.split('.').every((label) => label && Buffer.byteLength(label) < 64));
  return { found, unsaid: unsaid.slice(0, SCANNERS_EACH) };
}
