// Who may import whom. The table of ARCHITECTURE.md as a function.
import { resolveImport } from './syntax.ts';

export const NOUNS = [
  'app',
  'cases',
  'forms',
  'drawings',
  'scans',
  'search',
  'backup',
  'vault',
  'office',
  'reports',
  'cabinet',
];
const DRIVER = 'better-sqlite3-multiple-ciphers';
const FOR_WINDOWS = /^(react|react-dom|react-aria-components|react-i18next|i18next|lucide-react)$/u;
/** What a window may carry besides: fonts, the list of recovery words, the code on a printed sheet. */
const IN_WINDOWS =
  /^(@fontsource\/[a-z-]+|@scure\/bip39|perfect-freehand|qrcode|shamir-secret-sharing|zod)$/u;

const inside = (target: string, ...folders: string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
const isOurs = (target: string) => /^(main|preload|renderer|test)\//u.test(target);

/** May the file at `path` import `target` (as `resolveImport` gives it)? */
function mayImport(path: string, target: string): boolean {
  const isPackage = !isOurs(target) && !target.startsWith('node:');
  const isNode = target.startsWith('node:');
  if (inside(path, 'main/domain')) return inside(target, 'main/domain') || target === 'zod';
  if (inside(path, 'preload/contract')) {
    return inside(target, 'preload/contract', 'main/domain') || target === 'zod';
  }
  if (path === 'preload/index.ts') return target === 'electron';
  if (inside(path, 'renderer')) {
    if (isPackage) return FOR_WINDOWS.test(target) || IN_WINDOWS.test(target);
    return inside(target, 'renderer', 'main/domain', 'preload/contract');
  }
  if (inside(path, 'main/storage')) {
    return isPackage
      ? target === DRIVER || target === 'zod'
      : isNode || inside(target, 'main/storage', 'main/domain');
  }
  if (inside(path, 'main/ipc')) {
    return (
      inside(target, 'main/ipc', 'preload/contract', 'main/domain') || isNode || target === 'zod'
    );
  }
  const noun = NOUNS.find((one) => inside(path, `main/${one}`));
  if (noun !== undefined) {
    if (isPackage) return target !== 'electron' && target !== DRIVER && !FOR_WINDOWS.test(target);
    const own = ['main/domain', 'preload/contract', 'main/storage', 'main/ipc', `main/${noun}`];
    return isNode || inside(target, ...own);
  }
  if (inside(path, 'main/electron') || path === 'main/index.ts' || path === 'main/work.ts') {
    if (isPackage) return target !== DRIVER && !FOR_WINDOWS.test(target);
    return isNode || inside(target, 'main', 'preload/contract');
  }
  return false;
}

const processOf = (path: string) =>
  inside(path, 'main/domain') ? 'domain' : inside(path, 'preload/contract') ? 'contract' : 'own';

/** Why this import is not allowed, or null. `from` is as it is written. */
export function whyNot(path: string, from: string): string | null {
  const target = resolveImport(path, from);
  if (
    from.startsWith('.') &&
    processOf(path) !== processOf(target) &&
    processOf(target) !== 'own'
  ) {
    return `${path}: reach ${target} as #${processOf(target)}/…`;
  }
  if (from.startsWith('.') && !/\.(tsx?|css|json|svg|woff2)(\?\w+)?$/u.test(from)) {
    return `${path}: write the ending of ${from}`;
  }
  return mayImport(path, target) ? null : `${path} imports ${target}`;
}
