// Makes the Khmer texts follow the English ones: a text that is missing in either is a type error.
type PluralOnly<K> = K extends `${string}_one` ? never : K;

/** The same keys with any text; Khmer has no plural, so `…_one` is left out. */
export type Wording<T> = {
  readonly [K in keyof T as PluralOnly<K>]: T[K] extends string ? string : Wording<T[K]>;
};
