// Which language data each way of reading uses; the names stand in the record of every reading.

/** The Khmer script model knows Latin letters too; both languages together are slower and read some pages better. */
export const LANGUAGES = { standard: 'Khmer', careful: 'khm+eng' } as const;
