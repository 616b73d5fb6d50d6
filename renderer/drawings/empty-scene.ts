// A scene in which nothing was drawn yet by anybody: what an empty sheet for paper is drawn from.
import type { Language } from '#domain/khmer/format.ts';
import { roughMeasure } from './svg/measure.ts';
import type { Scene } from './tool.ts';

export const emptyScene = (language: Language): Scene => ({
  items: [],
  details: {
    ...{ held: null, place: '', present: [], drawnBy: null, worker: null, restricted: false },
    agreed: { keep: 'not-asked', print: 'not-asked', share: 'not-asked' },
  },
  facts: { people: [], relations: [], households: [] },
  ...{ personId: null, language, measure: roughMeasure },
});
