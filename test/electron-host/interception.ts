// Answers every request of a page: own schemes from the app's handlers, all else is refused, so that
// nothing a page does leaves this machine.
import type * as Electron from 'electron';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
import {
  fromChromium,
  policyForChromium,
  schemeHandlers,
  schemeOf,
  toChromium,
} from './addresses.ts';
import type { Cdp } from './cdp.ts';
import { requestHooks } from './session.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

function makeRequest(url: string, { request }: Paused): Request {
  const { method, postDataEntries = [] } = request;
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] =>
    /^(origin|referer)$/i.test(name) ? [name, fromChromium(value)] : [name, value],
  );
  const bytes = postDataEntries.map((entry) => Buffer.from(entry.bytes ?? '', 'base64'));
  const init: RequestInit = { method, headers };
  if (method !== 'GET' && method !== 'HEAD') init.body = new Uint8Array(Buffer.concat(bytes));
  return new Request(url, init);
}

function mayGoOn(url: string, { request, resourceType }: Paused): Promise<boolean> {
  const { before } = requestHooks;
  if (!before) return Promise.resolve(true);
  return new Promise((resolve) =>
    before({ url, method: request.method, resourceType: resourceType.toLowerCase() }, (answer) =>
      resolve(!answer.cancel),
    ),
  );
}

async function headersFor(url: string, response: Response): Promise<[string, string][]> {
  const { received } = requestHooks;
  let headers: [string, string][] = [...response.headers];
  if (received) {
    const responseHeaders = Object.fromEntries(headers.map(([name, value]) => [name, [value]]));
    const answer = await new Promise<Electron.HeadersReceivedResponse>((resolve) =>
      received({ url, statusCode: response.status, responseHeaders }, resolve),
    );
    headers = Object.entries(answer.responseHeaders ?? responseHeaders).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    );
  }
  return headers.map(([name, value]) => [name, forChromium(name.toLowerCase(), value)]);
}

/** Headers that name addresses of our own schemes, in the addresses Chromium knows. */
function forChromium(name: string, value: string): string {
  if (name === 'content-security-policy') return policyForChromium(value);
  if (name === 'access-control-allow-origin') return toChromium(value).replace(/\/$/, '');
  return value;
}

/** Serves one paused request of the page behind `sessionId`. */
export async function serveRequest(cdp: Cdp, sessionId: string, paused: Paused): Promise<void> {
  const { requestId } = paused;
  const refuse = (errorReason: Protocol.Network.ErrorReason) =>
    cdp.send('Fetch.failRequest', { requestId, errorReason }, sessionId);
  const url = fromChromium(paused.request.url);
  if (!(await mayGoOn(url, paused))) return void (await refuse('BlockedByClient'));
  const handler = schemeHandlers.get(schemeOf(url));
  if (!handler) {
    // data: and blob: never leave the page.
    if (/^(data|blob|about):/.test(url))
      return void (await cdp.send('Fetch.continueRequest', { requestId }, sessionId));
    return void (await refuse('BlockedByClient'));
  }
  try {
    const response = await handler(makeRequest(url, paused));
    const headers = await headersFor(url, response);
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const responseHeaders = headers.map(([name, value]) => ({ name, value }));
    const responseCode = response.status;
    await cdp.send(
      'Fetch.fulfillRequest',
      { requestId, responseCode, responseHeaders, body },
      sessionId,
    );
  } catch (error) {
    console.error(error);
    await refuse('Failed').catch(() => {});
  }
}
