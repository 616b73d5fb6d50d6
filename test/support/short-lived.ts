// How the browser's engine runs where a page lives for a second or two, as in tests.

/**
 * What the engine makes faster in other threads meanwhile is never used, and takes a fifth of the processor; what it
 * tidies up, or forgets to save memory, takes a tenth. Pages do and show the same without it.
 */
export const SHORT_LIVED = [
  ...['--no-opt', '--no-maglev', '--single-threaded-gc'],
  ...['--min-semi-space-size=64', '--no-incremental-marking', '--no-flush-bytecode'],
].join(' ');

/** The same engine without a browser around it: opening a window takes a quarter less of the processor. */
export const SHELL = 'chromium-headless-shell';
