// What released forms were when they were released: a change is a new revision with a line of its own.
export const RELEASED: Readonly<Record<string, string>> = {
  'intake r1': '227dfae178ec714e',
};
