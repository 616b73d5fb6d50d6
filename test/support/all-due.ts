// Asks the planner for all that is due, late first; more than two hundred are for the calendar.
export const allDue = <W extends 'mine' | 'all'>(whose: W) =>
  ({ whose, part: 'until', day: '9999-12-31', offset: 0, limit: 200 }) as const;
