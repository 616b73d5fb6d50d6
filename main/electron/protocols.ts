// Two schemes: app:// is the built window, page:// a picture of a page, decrypted as it is asked for.

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { CONTENT_SECURITY_POLICY } from './security.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export type PageVariant = 'thumb' | 'view';
export type OpenedPage = { bytes: Uint8Array; mime: string };
/** The picture of a page, or null when there is none or this person may not see it. */
export type OpenPage = (pageId: string, variant: PageVariant) => Promise<OpenedPage | null>;

/** Must run before the app is ready. */
export function declareSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges },
    { scheme: 'page', privileges },
  ]);
}

/** Serves the files of `folder` as app://ui/…, and pages as page://<id>/<variant>. */
export function serveSchemes(folder: string, openPage: OpenPage): void {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    if (!file.startsWith(folder + sep)) return new Response(null, { status: 404 });
    try {
      const bytes = new Uint8Array(await readFile(file));
      return new Response(bytes, {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
  protocol.handle('page', async (request) => {
    const { host, pathname } = new URL(request.url);
    const variant = pathname.split('/')[1];
    if (variant !== 'thumb' && variant !== 'view') return new Response(null, { status: 404 });
    const page = await openPage(host, variant).catch(() => null);
    if (!page) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(page.bytes), {
      headers: { 'content-type': page.mime, 'cache-control': 'no-store' },
    });
  });
}
