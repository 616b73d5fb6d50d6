// The two scripts a page gets before its own: as text, each in its own world of JavaScript.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { privilegedSchemes } from './addresses.ts';
import { makeCodec } from './codec.ts';
import { makeBridgeEnd } from './page-bridge.ts';
import { setUpPageWorld, setUpPreloadWorld } from './page-worlds.ts';
import { host } from './state.ts';

export const preloadWorld = 'Electron Isolated Context';

/** Only the top frame of an address of ours gets anything. */
const onlyOurTopFrame =
  'if (window !== window.top || !/\\.electron-host\\.invalid$/.test(location.hostname)) return;';

/** What a sandboxed preload sees of `process`. */
const processInfo = () => ({
  platform: process.platform,
  arch: process.arch,
  versions: { node: process.versions.node, chrome: host.chromeVersion },
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
  env: {},
  argv: [],
});

const quote = (value: unknown) => JSON.stringify(value);

/** Source for both worlds of one window, and the name of the binding that carries its messages. */
export function makeInjection(preloadFile: string | undefined) {
  const secret = randomBytes(12).toString('hex');
  const binding = `ipc${secret}`;
  const [inPage, inPreload] = [quote(`page${secret}`), quote(`preload${secret}`)];
  const schemes = Object.fromEntries(
    [...privilegedSchemes].map((scheme) => [scheme, `.${scheme}.electron-host.invalid`]),
  );
  const preload = preloadFile ? readFileSync(preloadFile, 'utf8') : '';
  const pageSource = `(() => { ${onlyOurTopFrame}
    (${setUpPageWorld})((${makeBridgeEnd})(${inPage}, ${inPreload}), ${quote(schemes)});
  })()`;
  const preloadSource = `(() => { ${onlyOurTopFrame}
    (${setUpPreloadWorld})((${makeBridgeEnd})(${inPreload}, ${inPage}), (${makeCodec})(),
      ${quote(binding)}, ${quote(processInfo())},
      function (require, module, exports, process) { ${preload}
      });
  })()`;
  return { binding, pageSource, preloadSource };
}
