// What had the focus can be gone after an act: a line that was kept, a button of the screen before. The sheet has it then.
import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus to the sheet when the element that had it is there no more. Whoever tabs goes on in the page
 * and not at the top of the window, and what reads the screen aloud stays in it.
 */
export function useKeptHands(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    let frame = 0;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const look = () => {
      const isLost = document.activeElement === document.body && last?.isConnected === false;
      if (isLost && !document.querySelector('.dialog'))
        sheet.current?.focus({ preventScroll: true });
    };
    // Whatever takes the focus by itself, as a dialog that gives it back, does so within a frame after it went.
    const seen = new MutationObserver(() => {
      if (last?.isConnected !== false) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(look);
      });
    });
    seen.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      seen.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', remember);
    };
  }, [sheet]);
}
