// The picture of the page at hand, and those of the pages beside it: fetched while this one is looked at.
import { useEffect, useState } from 'react';

type Picture = {
  /** False when there is none. */
  ok: boolean;
  /** Width by height. */
  ratio: number;
};

/**
 * Which pictures belong in the window: the one at hand first of all, and once it is there those beside it, so
 * that neither keeps it waiting. A picture that leaves the window is forgotten.
 */
export function usePictures(before: string | undefined, here: string, after: string | undefined) {
  const [kept, setKept] = useState<ReadonlyMap<string, Picture>>(new Map());
  const shown = kept.get(here);
  const sources = shown ? [before, here, after].filter((each) => each !== undefined) : [here];
  const names = sources.join(' ');
  useEffect(() => {
    const inWindow = new Set(names.split(' '));
    setKept((old) =>
      [...old.keys()].every((each) => inWindow.has(each))
        ? old
        : new Map([...old].filter(([each]) => inWindow.has(each))),
    );
  }, [names]);

  /** A picture came, or (null) it cannot come. It is decoded before it is shown. */
  const keep = (source: string, image: HTMLImageElement | null) => {
    const ratio = image ? image.naturalWidth / Math.max(1, image.naturalHeight) : 1;
    setKept((old) => new Map(old).set(source, { ok: image !== null, ratio }));
    if (source !== here) void image?.decode().catch(() => {});
  };
  return { shown, sources, keep };
}
