// The sources of the app as syntax trees, for the tests that keep the house in order.
import { globSync, readFileSync } from 'node:fs';
import { join, normalize, posix } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A node of the tree (ESTree with TypeScript); what it holds depends on its type. */
export type Node = { type: string; start: number; [key: string]: unknown };
export type Source = { path: string; text: string };

const CODE = ['main', 'preload', 'renderer', 'test'].map((top) => `${top}/**/*.{ts,tsx}`);

/** Every TypeScript file of ours, paths from the root with forward slashes. */
export function allSources(): Source[] {
  const paths = globSync([...CODE, '*.ts', '*.mjs'], { cwd: ROOT })
    .map(toPosix)
    .sort();
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Every sheet of style that is ours. */
export function allStyles(): Source[] {
  const paths = globSync('renderer/**/*.css', { cwd: ROOT }).map(toPosix).sort();
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const toPosix = (path: string) => normalize(path).replaceAll('\\', '/');
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Calls `visit` for every node; `visit` may answer false to leave out what is below. */
export function walk(node: unknown, visit: (node: Node) => unknown): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
  } else if (isNode(node) && visit(node) !== false) {
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
  }
}

export function parse({ path, text }: Source): Node {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

export const lineOf = ({ text }: Source, { start }: Node) =>
  text.slice(0, start).split('\n').length;
export const nameOf = (node: unknown) =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : '';
export const textOf = (node: unknown) =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;

/** `a.b(…)` gives `['a', 'b']`; anything computed gives an empty name. */
export function calleeOf(node: Node): { object: unknown; method: string } | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const callee = node.callee;
  if (!isNode(callee)) return null;
  if (callee.type !== 'MemberExpression') return { object: null, method: nameOf(callee) };
  return { object: callee.object, method: nameOf(callee.property) };
}

const IMPORTS = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Everything a file imports, types too, as it is written. */
export function importsOf(source: Source): string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    const from = IMPORTS.has(node.type) ? textOf(node.source) : null;
    if (from !== null) found.push(from);
    const call = calleeOf(node);
    if (call?.method === 'require' && Array.isArray(node.arguments)) {
      found.push(textOf(node.arguments[0]) ?? '(computed)');
    }
  });
  return found;
}

/** A file of ours by its path from the root, or the name of a package, `node:…` or `electron`. */
export function resolveImport(path: string, from: string): string {
  if (from.startsWith('#domain/')) return from.replace('#domain/', 'main/domain/');
  if (from.startsWith('#contract/')) return from.replace('#contract/', 'preload/contract/');
  if (from.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), from));
  if (from.startsWith('node:')) return from;
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}
