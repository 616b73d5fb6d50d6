// Addresses of page pictures: they come over page://, never through a call.

/** `thumb` for strips, `view` to read beside a form. */
export type PageSize = 'thumb' | 'view';

export function pageUrl(pageId: string, size: PageSize): string {
  return `page://${pageId}/${size}`;
}
