// The inks of the boards: black on white; saffron only where the hands are.
export const INK = '#17213b';
export const QUIET = '#454c61';
export const THIN = '#8a90a2';
export const PAPER = '#fbfaf6';
export const HERE = '#c26a00';
export const CHOSEN = '#fff6e6';
