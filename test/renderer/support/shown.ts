// One screen that is looked at: what stands behind it, and how a person gets there.
import type { OfficeState } from './office.ts';
import type { Answers, Opened } from './window.ts';

export type Shown = {
  name: string;
  /** The flow of the screens looks at the same screen, under the same name, in the real app. */
  onTheWay?: true;
  /** Something on Today is pressed on the way: every-screen tells it at once what stands there. */
  throughToday?: true;
  start: OfficeState;
  answers?: Answers;
  reach?: (opened: Opened) => Promise<void>;
};
