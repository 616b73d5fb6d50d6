// Habits that protect people, kept over the real syntax tree of every file.
import { describe, expect, it } from 'vitest';
import {
  breaks,
  noAwaitInTransactions,
  noConsole,
  noKhmerIntl,
  noNodeGlobals,
  noPlainCopies,
} from './code-rules.ts';
import { allSources, allStyles, type Source } from './syntax.ts';

const sources = allSources();
const ours = sources.filter(({ path }) => /^(main|preload|renderer)\//u.test(path));
const main = (text: string): Source => ({ path: 'main/vault/example.ts', text });

describe('no file of ours', () => {
  it.each([
    ['copies a database in plain', noPlainCopies],
    ['waits in the middle of an act', noAwaitInTransactions],
    ['writes to the console', noConsole],
    ['leaves a language to the computer it runs on', noKhmerIntl],
    ['uses what only Node has, in rules that the window shares', noNodeGlobals],
  ])('%s', (_, rule) => {
    expect(ours.flatMap((source) => breaks(rule, source))).toEqual([]);
  });

  it('is longer than 400 lines', () => {
    const long = [...sources, ...allStyles()].filter(({ text }) => text.split('\n').length > 401);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('begins without saying what it is for', () => {
    const silent = sources.filter(({ text }) => !/^(\/\/ \S|\/\*\* \S|#!)/u.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('has a name that says nothing', () => {
    const vague = sources.filter(({ path }) =>
      /(utils?|helpers?|manager|misc|common)\.tsx?$/u.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it.each([
    [noPlainCopies, 'db.serialize()'],
    [noPlainCopies, 'await store.db.backup(file)'],
    [noAwaitInTransactions, 'store.act(session, cmd, async (act) => act.event(e))'],
    [noAwaitInTransactions, 'db.transaction(async () => { if (a) { await b(); } })()'],
    [noAwaitInTransactions, 'office.store.act(s, c, async function () {})'],
    [noConsole, 'console.log(1)'],
    [noConsole, 'const { log } = console; console["error"](2)'],
    [noKhmerIntl, `new Intl.DateTimeFormat('km').format(day)`],
    [noKhmerIntl, `new Intl.NumberFormat().format(1)`],
    [noKhmerIntl, `day.toLocaleDateString('km-KH')`],
    [noKhmerIntl, `a.localeCompare(b)`],
  ])('see what is wrong (%#)', (rule, code) => {
    expect(breaks(rule, main(`async function f() { ${code} }`)).length).toBeGreaterThan(0);
  });

  it.each([
    [noPlainCopies, 'backup(); serialize(x)'],
    [noAwaitInTransactions, 'const a = await b(); store.act(s, c, (act) => act.event(a))'],
    [noAwaitInTransactions, 'store.act(s, c, () => { later(async () => { await b(); }); })'],
    [noConsole, 'log.console(1)'],
    [noKhmerIntl, `new Intl.DateTimeFormat('en-GB').format(day); a.localeCompare(b, 'en-GB')`],
  ])('let pass what is right (%#)', (rule, code) => {
    expect(breaks(rule, main(`async function f() { ${code} }`))).toEqual([]);
  });

  it('keep the domain free of Node', () => {
    const domain = { path: 'main/domain/x.ts', text: 'Buffer.from(process.env.X)' };
    expect(breaks(noNodeGlobals, domain)).toHaveLength(2);
    expect(breaks(noNodeGlobals, main('Buffer.from("x")'))).toEqual([]);
  });
});
