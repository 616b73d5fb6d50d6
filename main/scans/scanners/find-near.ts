// Asks the office's own network which scanners there are (multicast DNS, RFC 6762), for a moment and when asked to.
import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type Announced, isInside, questionFor, readAnnouncement } from './announced.ts';

/** Where is asked, how often, and how long is listened after each time. */
export type Network = {
  /** Own addresses, one for each network this computer is in. */
  links: readonly string[];
  group: string;
  port: number;
  rounds: number;
  listen(signal: AbortSignal): Promise<unknown>;
};
const PACKETS = 400;
const SCANNERS = 32;
/** Their names stand in a question, which is to fit into a few frames. */
const UNSAID = 8;

/** Own addresses in networks of an office; a line to the world or to one other computer is none. */
function officeLinks(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  const near = all.filter(({ internal, netmask }) => !internal && netmask !== '255.255.255.255');
  return near.map(({ address }) => address).filter(isInside);
}

export const officeNetwork = (): Network => ({
  ...{ links: officeLinks(), group: '224.0.0.251', port: 5353 },
  // Some devices sleep through the first question.
  rounds: 3,
  listen: (signal) => pause(800, undefined, { signal }),
});

/** A socket that asks on one link and hears what is answered to it alone; null where that is refused. */
function openOn(link: string, hear: (bytes: Buffer, from: string) => void): Promise<Socket | null> {
  return new Promise((done) => {
    const socket = createSocket('udp4');
    const refuse = () => {
      socket.close();
      done(null);
    };
    socket.once('error', refuse);
    socket.on('message', (bytes, { address }) => hear(bytes, address));
    // Not the port of multicast DNS: the answers then come to us alone (§6.7), and nothing else is heard.
    socket.bind({ address: link, port: 0 }, () => {
      try {
        socket.setMulticastInterface(link);
        socket.setMulticastTTL(255);
        socket.off('error', refuse).on('error', () => {});
        done(socket);
      } catch {
        refuse();
      }
    });
  });
}

/** Is it the plain way to a device that offers a protected one too? */
const isSecondWay = (one: Announced, all: readonly Announced[]): boolean =>
  one.key.startsWith('http:') &&
  all.some(
    (other) =>
      other.key.startsWith('https:') &&
      new URL(other.key).hostname === new URL(one.key).hostname &&
      (other.name === one.name || (one.uuid !== null && other.uuid === one.uuid)),
  );

/**
 * The scanners that answer, each once. Takes as long as the rounds of the network do; nothing where no network
 * is or where asking is refused. Never throws.
 */
export async function findNear(network: Network, signal: AbortSignal): Promise<Announced[]> {
  const found = new Map<string, Announced>();
  const unsaid = new Set<string>();
  let heard = 0;
  const hear = (bytes: Buffer, from: string) => {
    if (++heard > PACKETS) return;
    const said = readAnnouncement(bytes, from);
    for (const one of said.found) if (found.size < SCANNERS) found.set(one.key, one);
    for (const name of said.unsaid) if (unsaid.size < UNSAID) unsaid.add(name);
  };
  const opened = await Promise.all(network.links.map((link) => openOn(link, hear)));
  const sockets = opened.filter((one) => one !== null);
  try {
    for (let round = 0; sockets.length > 0 && round < network.rounds; round++) {
      const question = questionFor(unsaid);
      for (const socket of sockets) socket.send(question, network.port, network.group, () => {});
      await network.listen(signal);
    }
  } catch {
    // Called off: what was heard until now is as good as nothing.
  } finally {
    for (const socket of sockets) socket.close();
  }
  const all = [...found.values()];
  return all.filter((one) => !isSecondWay(one, all));
}
