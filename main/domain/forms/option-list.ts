// How a list of options is written down: rows of id and both labels.

/** Id, English, Khmer. */
export type OptionRow = readonly [id: string, en: string, km: string];

/** `other`: whether the list ends with "other", which opens a line to say what. */
export type OptionList = { other: boolean; options: readonly OptionRow[] };
