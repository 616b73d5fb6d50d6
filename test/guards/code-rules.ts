// Things that must not stand in the code, because each of them once lost or told something.
import { calleeOf, lineOf, type Node, nameOf, parse, type Source, textOf, walk } from './syntax.ts';

/** A rule gives a sentence for a node that breaks it. */
type Rule = (node: Node, source: Source) => string | null;

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']);
const isFunction = (node: unknown): node is Node =>
  FUNCTIONS.has((node as Node | null)?.type ?? '');

/** `serialize()` gives the whole database in plain, `backup()` fails on an encrypted one. */
export const noPlainCopies: Rule = (node, { path }) => {
  if (!path.startsWith('main/')) return null;
  const call = calleeOf(node);
  const forbidden = call?.object && /^(serialize|backup)$/u.test(call.method);
  return forbidden ? `${call.method}() copies the database` : null;
};

/** An `await` inside would let another act into the transaction. */
export const noAwaitInTransactions: Rule = (node) => {
  const call = calleeOf(node);
  if (!call || !/^(transaction|act|actOnKeyring)$/u.test(call.method)) return null;
  const work = (node.arguments as unknown[]).filter(isFunction);
  for (const one of work) {
    let waits = one.async === true;
    walk(one.body, (inner) => {
      if (inner.type === 'AwaitExpression') waits = true;
      return !isFunction(inner);
    });
    if (waits) return `${call.method}() waits in its middle`;
  }
  return null;
};

/** What stands on the console ends in files nobody seals. */
export const noConsole: Rule = (node, { path }) => {
  if (!/^(main|preload|renderer)\//u.test(path)) return null;
  const used = node.type === 'MemberExpression' && nameOf(node.object) === 'console';
  return used ? 'uses the console' : null;
};

/** Khmer of Intl differs from one computer to the next; en-GB is the only locale, Khmer is ours. */
export const noKhmerIntl: Rule = (node, { path }) => {
  if (!/^(main|preload|renderer)\//u.test(path)) return null;
  const call = calleeOf(node);
  if (!call) return null;
  const intl = nameOf(call.object) === 'Intl';
  if (!intl && !/^(toLocale\w+|localeCompare)$/u.test(call.method)) return null;
  const args = node.arguments as unknown[];
  const locale = args[call.method === 'localeCompare' ? 1 : 0];
  return textOf(locale) === 'en-GB' ? null : `${call.method} without 'en-GB'`;
};

/** Rules of the domain run in the window too: nothing of Node is there. */
export const noNodeGlobals: Rule = (node, { path }) => {
  if (!/^(main\/domain|preload\/contract|renderer)\//u.test(path)) return null;
  const object = node.type === 'MemberExpression' ? nameOf(node.object) : '';
  return /^(process|Buffer|__dirname|__filename)$/u.test(object) ? `uses ${object}` : null;
};

/** Each place that breaks the rule: file, line, why. */
export function breaks(rule: Rule, source: Source): string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    const why = rule(node, source);
    if (why !== null) found.push(`${source.path}:${lineOf(source, node)} ${why}`);
  });
  return found;
}
