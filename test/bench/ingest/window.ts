// What a person sees of paper that comes in, measured in the window itself.
import type { Page } from '@playwright/test';

type Watched = { stall: { most: number; over50: number } };

/** Measures from now on how long the window does not answer. */
export function watchStalls(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stall = { most: 0, over50: 0 };
    const turn = new MessageChannel();
    let last = performance.now();
    turn.port1.onmessage = () => {
      const now = performance.now();
      const waited = now - last;
      stall.most = Math.max(stall.most, waited);
      if (waited > 50) stall.over50++;
      setTimeout(() => {
        last = performance.now();
        turn.port2.postMessage(0);
      }, 5);
    };
    turn.port2.postMessage(0);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        stall.most = Math.max(stall.most, duration);
        stall.over50++;
      }
    }).observe({ type: 'longtask' });
    Object.assign(window, { stall });
  });
}

/** The longest time without an answer so far, and how many were longer than 50 ms. */
export const readStalls = (page: Page) => page.evaluate(() => (window as unknown as Watched).stall);

/** The time of day, in ms, at which so many small pictures are painted on the screen of the batch. */
export function seeThumbs(page: Page, count: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const look = () => {
          const pictures = [...document.querySelectorAll<HTMLImageElement>('.im-grid img')];
          const painted = pictures.filter((each) => each.complete && each.naturalWidth > 0);
          if (painted.length >= wanted) done(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    count,
  );
}

/** Turns to the next page with a key; ms until its picture is painted. */
export async function turnPage(page: Page): Promise<number> {
  await page.evaluate(() => {
    const took = new Promise<number>((done) => {
      const before = document.querySelector<HTMLImageElement>('.page-paper img:not([hidden])')?.src;
      const press = ({ timeStamp }: KeyboardEvent) => {
        const look = () => {
          const picture = document.querySelector<HTMLImageElement>(
            '.page-paper.there img:not([hidden])',
          );
          if (!picture || picture.src === before) return requestAnimationFrame(look);
          const painted = new MessageChannel();
          painted.port1.onmessage = () => done(performance.now() - timeStamp);
          return requestAnimationFrame(() => painted.port2.postMessage(0));
        };
        look();
      };
      addEventListener('keydown', press, { capture: true, once: true });
    });
    Object.assign(window, { took });
  });
  await page.keyboard.press('ArrowRight');
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
}
