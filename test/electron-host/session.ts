// session and protocol: the app's own schemes, what a page may ask for, and hooks on what it loads.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { privilegedSchemes, type SchemeHandler, schemeHandlers } from './addresses.ts';
import { refuseTheRest, unsupported } from './unsupported.ts';

type Before = (
  details: { url: string; method: string; resourceType: string },
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type Received = (
  details: { url: string; statusCode: number; responseHeaders: Record<string, string[]> },
  answer: (response: Electron.HeadersReceivedResponse) => void,
) => void;

/** Hooks the app put on its requests; interception.ts calls them. */
export const requestHooks: { before?: Before; received?: Received } = {};
/** Permission handlers: kept so that a test can ask them; headless Chromium itself grants nothing. */
export const permissionHandlers: { request?: unknown; check?: unknown } = {};

const handleScheme = (scheme: string, handler: unknown) => {
  if (schemeHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
  schemeHandlers.set(scheme, handler as SchemeHandler);
};

const sessionProtocol = {
  handle: handleScheme,
  unhandle: (scheme: string) => void schemeHandlers.delete(scheme),
  isProtocolHandled: (scheme: string) => schemeHandlers.has(scheme),
} satisfies Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;

export const protocol = {
  ...sessionProtocol,
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure)
        unsupported('a scheme that is not both standard and secure');
      privilegedSchemes.add(scheme);
    }
  },
} satisfies Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
refuseTheRest(protocol, 'protocol');

const webRequest = {
  onBeforeRequest: (filterOrListener: unknown, listener?: unknown) => {
    requestHooks.before = (listener ?? filterOrListener) as Before;
  },
  onHeadersReceived: (filterOrListener: unknown, listener?: unknown) => {
    requestHooks.received = (listener ?? filterOrListener) as Received;
  },
} satisfies Pick<Electron.WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>;
refuseTheRest(webRequest, 'session.webRequest');

class Session
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
    >
{
  protocol = sessionProtocol;
  webRequest = webRequest;

  setPermissionRequestHandler(handler: unknown): void {
    permissionHandlers.request = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    permissionHandlers.check = handler;
  }
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  /** Nothing to clear: every start of the stand-in has a Chromium profile of its own. */
  async clearStorageData(): Promise<void> {}
  async clearCache(): Promise<void> {}
}
refuseTheRest(Session.prototype, 'session');

export const session = { defaultSession: new Session() };
refuseTheRest(session, 'session');
