// The items of a finished drawing stay as they are, too; only what became a goal of them is told later.
import type { Db } from '../database.ts';

const OF_FINAL = (row: 'old' | 'new') =>
  `WHEN (SELECT state FROM drawings WHERE id = ${row}.drawing_id) = 'final'`;
const REFUSED = `BEGIN SELECT raise(ABORT, 'a finished drawing is never changed'); END`;

export const drawnItemsStay = {
  id: '202611230200-drawn-items-stay',
  up(db: Db): void {
    db.exec(`
CREATE TRIGGER final_items_come BEFORE INSERT ON drawing_items ${OF_FINAL('new')} ${REFUSED};
CREATE TRIGGER final_items_go BEFORE DELETE ON drawing_items ${OF_FINAL('old')} ${REFUSED};
CREATE TRIGGER final_items_stay BEFORE UPDATE OF drawing_id, thread, kind, parent, ord, content, gone_at
  ON drawing_items ${OF_FINAL('old')} ${REFUSED};
`);
  },
};
