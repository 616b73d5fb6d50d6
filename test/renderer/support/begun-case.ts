// A new case that somebody began to type, and the answers of an office where nobody did.
import type { BegunCase } from '#contract/cases.ts';

export const begunCase: BegunCase = {
  ...{ nameKm: 'ចាន់ ដារ៉ា', nameLatin: 'Chan Dara', sex: 'f', birth: null },
  ...{ place: { placeId: null, placeText: 'ភូមិត្រពាំងរុន' }, mother: '', father: '' },
  ...{ module: 'fs', restricted: false },
};
export const NOTHING_BEGUN = {
  'cases.begun': () => ({ begun: null }),
  'cases.keepBegun': () => ({}),
};
