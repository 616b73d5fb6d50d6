// Prepared statements, made once for each open database and kept as long as it is open.
import type { Db, Row } from './database.ts';

type Statement = ReturnType<typeof prepare>;

const prepare = (db: Db, sql: string) => db.prepare<unknown[], unknown>(sql);

const kept = new WeakMap<Db, Map<string, Statement>>();

/** The statement for this SQL on this database. Preparing costs more than most of our statements do. */
export function prepared(db: Db, sql: string): Statement {
  let statements = kept.get(db);
  if (!statements) {
    statements = new Map();
    kept.set(db, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = prepare(db, sql);
    statements.set(sql, statement);
  }
  return statement;
}

/** All rows of a query. `R` is what the columns of this SQL are: the one place where that is claimed. */
export function rowsOf<R extends Row>(db: Db, sql: string, ...values: unknown[]): R[] {
  return prepared(db, sql).all(...values) as R[];
}

/** The first row of a query, or undefined. */
export function rowOf<R extends Row>(db: Db, sql: string, ...values: unknown[]): R | undefined {
  return prepared(db, sql).get(...values) as R | undefined;
}

/** Runs a statement that changes rows; answers how many it changed. */
export function change(db: Db, sql: string, ...values: unknown[]): number {
  return prepared(db, sql).run(...values).changes;
}

/** A number from a query that answers one (a count, a sum); 0 when it answers nothing. */
export function countOf(db: Db, sql: string, ...values: unknown[]): number {
  const row = prepared(db, sql).get(...values) as Row | undefined;
  return Number(row ? Object.values(row)[0] : 0);
}

/** A text that is another one after every change of the office's rows, made here or by another connection. */
export function stateOfChanges(db: Db): string {
  return `${countOf(db, 'SELECT total_changes()')} ${db.pragma('data_version', { simple: true })}`;
}
