// The inks of every picture: black on white reads the same; saffron only where the hands are.
export const INK = '#17213b';
export const QUIET = '#454c61';
/** Leaders and years. */
export const GREY = '#5c6070';
/** Lines that only part. */
export const THIN = '#8a90a2';
export const PAPER = '#fbfaf6';
export const HERE = '#c26a00';
export const CHOSEN = '#fff6e6';
