// What a thing to do is: a step, one of many that a plan repeats, or a decision that a trial asks for.
import type { Db } from '../database.ts';

export const taskKinds = {
  id: '202611221900-task-kinds',
  up(db: Db): void {
    db.exec(`ALTER TABLE tasks ADD COLUMN kind TEXT NOT NULL DEFAULT 'step'`);
  },
};
