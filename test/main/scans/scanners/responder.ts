// A device that answers multicast DNS on this computer alone: real packets over real sockets, at a port of its own.
import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import dnsPacket from 'dns-packet';
import type { Network } from '../../../../main/scans/scanners/find-near.ts';

const GROUP = '224.0.0.251';
const HERE = '127.0.0.1';

export type Said = {
  name: string;
  service?: '_uscan' | '_uscans';
  port?: number;
  texts?: string[];
  address?: string;
  /** Says only that it is there; where, once it is asked for. */
  isShort?: boolean;
};

/** The packet with which a device answers. */
export function answerOf(said: Said, isShort = said.isShort ?? false): Buffer {
  const service = `${said.service ?? '_uscan'}._tcp.local`;
  const instance = `${said.name}.${service}`;
  const pointer = { type: 'PTR', name: service, ttl: 10, data: instance };
  const where = [
    { type: 'SRV', name: instance, ttl: 10, data: { port: said.port ?? 80, target: 'it.local' } },
    { type: 'TXT', name: instance, ttl: 10, data: said.texts ?? ['rs=eSCL'] },
    { type: 'A', name: 'it.local', ttl: 10, data: said.address ?? HERE },
  ];
  const packet = { answers: [pointer], additionals: isShort ? [] : where };
  return dnsPacket.encode({ type: 'response', ...packet });
}

export type Responder = {
  network: Network;
  /** Names that were asked for, question by question. */
  asked: string[][];
  /** Who asked. */
  askers: Set<number>;
  close(): Promise<void>;
};

/** `answers`: for one question, the packets that come back. */
export async function startResponder(answers: (asked: string[]) => Buffer[]): Promise<Responder> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  await new Promise<void>((done) => socket.bind(0, done));
  socket.addMembership(GROUP, HERE);
  const { port } = socket.address() as AddressInfo;
  let answered = 0;
  let listened = 0;
  /** Until the question of this round is answered and all of it was heard. */
  const listen = async () => {
    for (listened++; answered < listened; ) await turn();
    for (let turns = 0; turns < 100; turns++) await turn();
  };
  const responder: Responder = {
    network: { links: [HERE], group: GROUP, port, rounds: 2, listen },
    ...{ asked: [], askers: new Set() },
    close: () => new Promise((done) => socket.close(() => done())),
  };
  socket.on('message', async (bytes, from) => {
    const names = dnsPacket.decode(bytes).questions?.map(({ name }) => name) ?? [];
    responder.asked.push(names);
    responder.askers.add(from.port);
    const send = (packet: Buffer) =>
      new Promise((done) => socket.send(packet, from.port, from.address, done));
    for (const packet of answers(names)) await send(packet);
    answered++;
  });
  return responder;
}
