// Addresses of the app's own schemes. Chromium gives `app://ui/x` no origin of its own, so a page is
// served as https://ui.app.electron-host.invalid/x, a secure origin that no name server answers for.

const suffix = 'electron-host.invalid';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;
/** Schemes the app registered as privileged, and those it handles. */
export const privilegedSchemes = new Set<string>();
export const schemeHandlers = new Map<string, SchemeHandler>();

const isOurs = (scheme: string) => privilegedSchemes.has(scheme) || schemeHandlers.has(scheme);

/** `app://ui/x` → the address Chromium loads; any other address is left alone. */
export function toChromium(url: string): string {
  const [, scheme, name, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (!scheme || !isOurs(scheme)) return url;
  return `https://${name}.${scheme}.${suffix}${rest || '/'}`;
}

/** The address Chromium loads → `app://ui/x`. */
export function fromChromium(url: string): string {
  const [, name, scheme, rest] =
    /^https:\/\/([^/]*)\.([a-z0-9+-]+)\.electron-host\.invalid(.*)$/.exec(url) ?? [];
  return scheme ? `${scheme}://${name}${rest}` : url;
}

export const schemeOf = (url: string) => url.slice(0, Math.max(0, url.indexOf(':')));

/** A content security policy that names `app:` or `page:` also allows where those are served from. */
export function policyForChromium(policy: string): string {
  return policy.replace(
    /(?<=\s)([a-z][a-z0-9+-]*):(\/\/[^\s;]*)?(?=[\s;]|$)/g,
    (source, scheme, host) => {
      if (!isOurs(scheme)) return source;
      const served = host ? toChromium(source).replace(/\/$/, '') : `https://*.${scheme}.${suffix}`;
      return `${source} ${served}`;
    },
  );
}
