// What works out lines for a form from the rest of its case.
import type { Bilingual } from '#domain/forms/form.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';

/** `all`: whoever asks may read what is restricted in the case. */
export type Asked = { db: Db; form: FormRecord; all: boolean };
/** The lines under one name. */
export type Compute = (asked: Asked) => Bilingual[];
/** The lines of each row, by the row's id. */
export type ComputeRows = (asked: Asked) => [row: string, lines: Bilingual[]][];
