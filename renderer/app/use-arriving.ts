// A page without a picture: is its paper still on its way here after a restore, and has it come meanwhile?
import { useEffect, useState } from 'react';
import { call, listen } from './call.ts';

/**
 * Asks once `failed` is true. `again` grows when the paper came: the picture is worth another try.
 * A person who may see the picture but not the list of pages is told nothing more than that there is none.
 */
export function useArriving(pageId: string, failed: boolean): { onItsWay: boolean; again: number } {
  const [onItsWay, setOnItsWay] = useState(false);
  const [again, setAgain] = useState(0);
  useEffect(() => {
    setOnItsWay(false);
    if (!failed) return;
    let gone = false;
    const stop = listen('changed', ({ entity, id }) => {
      if (entity === 'page' && id === pageId) setAgain((before) => before + 1);
    });
    call('scans.whyNoPicture', { pageId }).then(
      (told) => gone || setOnItsWay(told.onItsWay),
      () => {},
    );
    return () => {
      gone = true;
      stop();
    };
  }, [pageId, failed]);
  return { onItsWay, again };
}
