// The few colours of a river: black ink on white reads the same.
export const INK = '#17213b';
export const WATER = '#eaf0fa';
export const FLOW = '#2c4494';
export const GREY = '#5c6070';
export const COVERED = '#64306e';
export const COVERED_TINT = '#f3eaf5';
export const HERE = '#c26a00';
export const HERE_TINT = '#fff4e3';
