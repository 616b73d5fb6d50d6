// Pages as they were just drawn for a person, and the next ones, drawn before they are asked for.
import { type PageRecord, pagesOfBatch } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { pictureOf } from './page-pictures.ts';
import type { Reader } from './reader.ts';
import type { Picture } from './reader-messages.ts';

/** Half a megabyte each, in memory only. */
const KEPT = 6;

export type DrawnPages = {
  /** The upright page, large. Throws `Refusal` when it cannot be drawn. Who may see it is asked before. */
  view(page: PageRecord): Promise<Picture>;
  forget(): void;
};

/** Whoever turns a page turns on to the next, seldom back: both are drawn while this one is looked at. */
export function createDrawnPages(store: Store, viewer: Reader): DrawnPages {
  const kept = new Map<string, Promise<Picture>>();
  let newest = '';

  function draw(page: PageRecord): Promise<Picture> {
    const key = `${page.id}/${page.turn}`;
    const picture = kept.get(key) ?? pictureOf(store, viewer, page, 'view');
    kept.delete(key);
    kept.set(key, picture);
    picture.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return picture;
  }

  /** One after the other, as long as nobody asks for another page. */
  async function drawBeside(page: PageRecord): Promise<void> {
    const pages = pagesOfBatch(store.db, page.batchId);
    const at = pages.findIndex(({ id }) => id === page.id);
    for (const beside of [pages[at + 1], pages[at - 1]]) {
      if (newest !== page.id) return;
      if (beside) await draw(beside).catch(() => {});
    }
  }

  return {
    async view(page) {
      newest = page.id;
      const picture = await draw(page);
      if (newest === page.id) void drawBeside(page);
      return picture;
    },
    forget() {
      newest = '';
      kept.clear();
    },
  };
}
