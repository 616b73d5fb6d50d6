// What only a river has: its water, and what is covered because it is private.
export const WATER = '#eaf0fa';
export const FLOW = '#2c4494';
export const COVERED = '#64306e';
export const COVERED_TINT = '#f3eaf5';
