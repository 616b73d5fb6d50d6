// The schema of a store as a list, and what one list has that another has not.
import type { Db } from '../../../main/storage/database.ts';

export type SchemaObject = { type: string; name: string; sql: string; columns: string[] };

export function schemaOf(db: Db): SchemaObject[] {
  const objects = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`,
    )
    .all() as Omit<SchemaObject, 'columns'>[];
  const columns = db.prepare(
    `SELECT name || ' ' || type || ' ' || "notnull" || ' ' || coalesce(dflt_value, '') || ' ' || pk FROM pragma_table_info(?)`,
  );
  return objects.map((object) => ({
    ...object,
    columns: object.type === 'table' ? (columns.pluck().all(object.name) as string[]) : [],
  }));
}

/**
 * Names of what is in `before` and is missing or different in `after`. Added columns are fine, and so is
 * another way to find rows: an index that is not a rule holds nothing of its own.
 */
export function takenAway(before: SchemaObject[], after: SchemaObject[]): string[] {
  const now = new Map(after.map((object) => [`${object.type} ${object.name}`, object]));
  return before.flatMap(({ type, name, sql, columns }) => {
    if (type === 'index' && !sql.startsWith('CREATE UNIQUE')) return [];
    const found = now.get(`${type} ${name}`);
    if (!found) return [`${type} ${name}`];
    if (type !== 'table') return found.sql === sql ? [] : [`${type} ${name}`];
    const left = columns.filter((column) => !found.columns.includes(column));
    return left.map((column) => `${name}.${column.split(' ')[0]}`);
  });
}
