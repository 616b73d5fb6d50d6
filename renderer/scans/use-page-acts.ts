// What a person does to the pages of a batch: shown otherwise, ordered, split, joined, and all of it undone.
import { useState } from 'react';
import type { Input } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import type { BatchView, Page } from './batch.ts';

export type ShowHow = Omit<Input<'scans.show'>, 'cmd' | 'baseRev' | 'pageId'>;
export type OrderHow = Input<'scans.order'>['how'];

/**
 * `pages` are those of the batch with what was said a moment ago and is still on its way: keys that follow at once
 * already see it.
 */
export function usePageActs(view: BatchView, refresh: () => void) {
  const say = useToast();
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [error, setError] = useState<CallError>();
  const pages = view.pages.map((page) => {
    const begins = said.get(page.id);
    return begins === undefined ? page : { ...page, begins };
  });
  const batchId = view.batch.id;

  const doing = async (work: () => Promise<unknown>): Promise<boolean> => {
    setError(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setSaid(new Map());
      setError(toCallError(thrown));
      return false;
    } finally {
      refresh();
    }
  };
  const remember = (page: Page, begins: boolean) =>
    setSaid((old) => new Map(old).set(page.id, begins));

  /** The page begins a new paper. */
  const split = (page: Page) => {
    remember(page, true);
    const documentId = newId();
    return doing(() => call('scans.split', { cmd: newId(), pageId: page.id, documentId }));
  };
  /** The page, with those that belong to it, goes on with the paper before. */
  const join = (run: readonly Page[]) => {
    const [first] = run;
    if (!first) return Promise.resolve(false);
    remember(first, false);
    const ids = run.map((page) => page.id);
    return doing(() => call('scans.join', { cmd: newId(), pages: ids }));
  };
  const order = (run: readonly Page[], how: OrderHow) =>
    doing(() =>
      call('scans.order', { cmd: newId(), batchId, how, pages: run.map((page) => page.id) }),
    );
  /** How a page is shown; the original is never touched. */
  const show = (page: Page, how: ShowHow) =>
    doing(() => call('scans.show', { cmd: newId(), baseRev: page.rev, pageId: page.id, ...how }));

  /** Takes back the last step, or this one; answers the page it was about. */
  const undo = async (step?: string): Promise<string | null> => {
    let about: string | null = null;
    await doing(async () => {
      const { what, pageId } = await call('scans.undo', {
        ...{ cmd: newId(), batchId },
        ...(step && { step }),
      });
      setSaid(new Map());
      about = pageId;
      say((t) => t(what === null ? 'scans.undoNothing' : `scans.undone.${what}`));
    });
    return about;
  };
  return { pages, split, join, order, show, undo, error, setError };
}
