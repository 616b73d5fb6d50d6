// What is said beside the fields of a form: what is wrong, what looks odd. By field, so that a key
// pressed in one question does not draw the others again.
import type { AnswerProblem, FormProblem } from '#domain/forms/check.ts';
import type { FormWarning, FormWarningCode } from '#domain/forms/warnings.ts';

export type Note = { problem?: AnswerProblem; warning?: FormWarningCode };
/** The notes of one field of the form by path: its own, and those of its cells. */
export type FieldNotes = ReadonlyMap<string, Note>;
export const NO_NOTES: FieldNotes = new Map();

function isSame(one: FieldNotes, two: FieldNotes): boolean {
  if (one.size !== two.size) return false;
  return [...one].every(([path, note]) => {
    const other = two.get(path);
    return other?.problem === note.problem && other?.warning === note.warning;
  });
}

/** Notes by the id of the field; the maps of `before` are kept where nothing changed. */
export function groupNotes(
  problems: readonly FormProblem[],
  warnings: readonly FormWarning[],
  before: ReadonlyMap<string, FieldNotes>,
): ReadonlyMap<string, FieldNotes> {
  const groups = new Map<string, Map<string, Note>>();
  const add = (path: string, note: Note) => {
    const field = path.split('.')[0] ?? '';
    const group = groups.get(field) ?? new Map<string, Note>();
    groups.set(field, group.set(path, { ...group.get(path), ...note }));
  };
  for (const { field, code } of problems) add(field, { problem: code });
  for (const { field, code } of warnings) add(field, { warning: code });
  return new Map(
    [...groups].map(([field, notes]) => {
      const old = before.get(field);
      return [field, old && isSame(old, notes) ? old : notes];
    }),
  );
}
