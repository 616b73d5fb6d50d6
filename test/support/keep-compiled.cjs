// For processes that are killed when they have answered: what they compiled is there for the next one all the same.
const { flushCompileCache } = require('node:module');

const SOON_MS = 300;
setTimeout(flushCompileCache, SOON_MS).unref();
