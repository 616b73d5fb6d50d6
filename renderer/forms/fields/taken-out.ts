// Rows that were taken out of a form, kept until it is sealed or left, so that each can be put back.
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { Row } from '#domain/forms/answers.ts';

/** `at`: the place among the rows where it stood. */
export type TakenRow = { field: string; row: Row; at: number };
type TakenOut = {
  rows: readonly TakenRow[];
  keep: (taken: TakenRow) => void;
  forget: (row: string) => void;
};
const TakenOutContext = createContext<TakenOut>({ rows: [], keep: () => {}, forget: () => {} });
export const TakenOutProvider = TakenOutContext;

/** They survive going to another section and back. */
export function useTakenOut(): TakenOut {
  const [rows, setRows] = useState<readonly TakenRow[]>([]);
  const forget = useCallback(
    (id: string) => setRows((before) => before.filter(({ row }) => row.id !== id)),
    [],
  );
  const keep = useCallback((taken: TakenRow) => setRows((before) => [...before, taken]), []);
  return useMemo(() => ({ rows, keep, forget }), [rows, keep, forget]);
}

/** Those of one question that stand in none of its rows again. */
export function useTakenOf(field: string, present: readonly Row[]) {
  const { rows, keep, forget } = useContext(TakenOutContext);
  const gone = rows.filter(
    (one) => one.field === field && !present.some(({ id }) => id === one.row.id),
  );
  return { gone, keep, forget };
}
