// Stands between the app and a real S3 server and does to it what bad lines and servers do.
import {
  createServer,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
  type ServerResponse,
} from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';

/** What happens to one request. `pass` leaves it alone. */
export type Fault =
  | { kind: 'pass' }
  /** Answers so itself, without asking the server. */
  | { kind: 'status'; status: number; code: string }
  /** Cuts the connection when so many bytes of the request's body have come. */
  | { kind: 'reset'; afterBytes: number }
  /** Says "stored" and throws the body away. */
  | { kind: 'lose' }
  /** Stores the object, then cuts the connection instead of answering. */
  | { kind: 'mute' }
  /** Passes the answer on with its last bytes missing and its length put right. */
  | { kind: 'truncate'; bytes: number }
  /** Passes the answer on with one bit flipped. */
  | { kind: 'flip'; at: number }
  /** Passes the answer's body on as this makes it: another object's, an older one, a page cut out. */
  | { kind: 'change'; to: (body: Buffer) => Buffer }
  /** Sends the request to the server twice, as a line does that lost the first answer. */
  | { kind: 'twice' }
  /** Asks the server at once, and answers so late that nobody listens any more. */
  | { kind: 'late'; ms: number }
  /** A hotel's log-in page with status 200. */
  | { kind: 'portal' }
  /** Waits before asking the server. */
  | { kind: 'slow'; ms: number };

export interface FaultProxy {
  readonly endpoint: string;
  /** Decides over each request; replace it at any time. */
  decide: (method: string, path: string) => Fault;
  /** `METHOD /path` of every request that reached the server. */
  readonly passed: string[];
  close(): Promise<void>;
}

/**
 * Starts a proxy that speaks plain http before `target`, which may speak TLS with a certificate of its own
 * (PEM). Signatures hold, because the Host header is kept.
 */
export async function startFaultProxy(target: string, ca?: string): Promise<FaultProxy> {
  const isTls = target.startsWith('https:');
  const agent = isTls
    ? new HttpsAgent({ keepAlive: true, ...(ca !== undefined && { ca }) })
    : new HttpAgent({ keepAlive: true });
  const send = isTls ? requestHttps : requestHttp;
  const server = createServer((incoming, outgoing) => void relay(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const proxy: FaultProxy = {
    endpoint: `http://127.0.0.1:${address.port}`,
    decide: () => ({ kind: 'pass' }),
    passed: [],
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function relay(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', socket } = incoming;
    const fault = proxy.decide(method, url);
    const body: Buffer[] = [];
    let received = 0;
    try {
      for await (const chunk of incoming) {
        body.push(chunk);
        received += chunk.length;
        if (fault.kind === 'reset' && received >= fault.afterBytes) break;
      }
    } catch {
      return;
    }
    if (fault.kind === 'reset') return void socket.resetAndDestroy();
    if (fault.kind === 'status') {
      const xml = `<Error><Code>${fault.code}</Code><Message>fault</Message></Error>`;
      return void outgoing.writeHead(fault.status, { 'content-type': 'application/xml' }).end(xml);
    }
    if (fault.kind === 'lose') return void outgoing.writeHead(200).end();
    if (fault.kind === 'portal') {
      const page = '<!doctype html><title>Log in</title><p>Welcome to the hotel';
      return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end(page);
    }
    if (fault.kind === 'slow') await wait(fault.ms);
    proxy.passed.push(`${method} ${url}`);
    const sent = Buffer.concat(body);
    if (fault.kind === 'twice')
      await new Promise<void>((resolve) => ask(method, url, incoming, sent, () => resolve()));
    ask(method, url, incoming, sent, async (answer, bytes) => {
      if (fault.kind === 'mute') return void socket.resetAndDestroy();
      if (fault.kind === 'late') await wait(fault.ms);
      let changed = bytes;
      if (fault.kind === 'change') changed = fault.to(bytes);
      if (fault.kind === 'truncate') changed = bytes.subarray(0, -fault.bytes);
      if (fault.kind === 'flip' && bytes.length > 0) {
        const at = fault.at % bytes.length;
        changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
      }
      const headers = { ...answer.headers };
      if (method !== 'HEAD') headers['content-length'] = String(changed.length);
      delete headers['transfer-encoding'];
      outgoing.writeHead(answer.statusCode ?? 500, headers).end(changed);
    });
  }

  function ask(
    method: string,
    path: string,
    incoming: IncomingMessage,
    body: Buffer,
    done: (answer: IncomingMessage, bytes: Buffer) => void,
  ): void {
    const options = { method, path, headers: incoming.headers, agent };
    const { hostname, port } = new URL(target);
    const giveUp = () => void incoming.socket.destroy();
    const asked = send({ ...options, hostname, port }, async (answer) => {
      // Swift sends a body that may not be there with its answers to HEAD: the connection breaks after them.
      if (method === 'HEAD') {
        asked.off('error', giveUp).on('error', () => {});
        answer.resume();
        return done(answer, Buffer.alloc(0));
      }
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk);
        done(answer, Buffer.concat(chunks));
      } catch {
        giveUp();
      }
    });
    asked.on('error', giveUp);
    asked.end(body);
  }
  return proxy;
}
