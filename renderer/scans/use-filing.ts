// What is being filed now: which pages, into which case, as what. What is left open follows the suggestion.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { call, toCallError, useCall } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { type BatchView, isFiled, nextOpen, type Page, paperStart, runFrom } from './batch.ts';
import { isClosedAtFirst, knownKind, stepOfKind } from './kinds.ts';
import { type OrderHow, type ShowHow, usePageActs } from './use-page-acts.ts';

export type CaseChoice = { caseId: string; code: string };
/** What a person decided for the pages at hand. */
type Decided = {
  kind?: string;
  step?: number;
  date?: PartialDate | null;
  /** What was typed as its date is no date. */
  isNoDate?: boolean;
  case?: CaseChoice;
  restricted?: boolean;
};
export type Suggestion = Output<'scans.page'>['suggestion'];

type Options = {
  view: BatchView;
  start: string | undefined;
  /** The case whose folder is being scanned, when a person came from there. */
  caseId: string | undefined;
  /** What the first paper is, when a person came to scan just this. */
  firstKind: string | undefined;
  refresh: () => void;
  /** No page is left to file. */
  onDone: () => void;
};

/** What was read on a page, asked again whenever the page changes. */
function useToldOf(page: Page | undefined) {
  const asked = useCall('scans.page', page ? { pageId: page.id } : null);
  const { refresh } = asked;
  const last = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was changed is asked again
  useEffect(() => {
    if (last.current === page?.id) refresh();
    last.current = page?.id;
  }, [page?.id, page?.rev, page?.state, page?.documentId, page?.begins]);
  const told = asked.value?.page.id === page?.id ? asked.value : undefined;
  return { told, error: asked.error, refresh };
}

export function useFiling({ view, start, caseId, firstKind, refresh, onDone }: Options) {
  const say = useToast();
  const acts = usePageActs(view, refresh);
  const { pages } = acts;
  const [hereId, setHereId] = useState(start ?? nextOpen(pages, 0)?.id ?? pages[0]?.id ?? '');
  const [decided, setDecided] = useState<Decided>({});
  const [before, setBefore] = useState<CaseChoice | null>(caseId ? { caseId, code: '' } : null);
  const [lastDate, setLastDate] = useState<PartialDate | null>(null);
  const [preset, setPreset] = useState(knownKind(firstKind ?? null));
  const [busy, setBusy] = useState(false);
  const wanted = useRef(false);

  const here = pages.find((page) => page.id === hereId) ?? pages[0];
  const first = here && paperStart(pages, here);
  const ofHere = useToldOf(here);
  const ofFirst = useToldOf(first?.id === here?.id ? undefined : first);
  const { told } = ofHere;
  const suggestion = (first?.id === here?.id ? ofHere : ofFirst).told?.suggestion;

  const goTo = useCallback(
    (page: Page | undefined) => {
      if (!page) return;
      acts.setError(undefined);
      wanted.current = false;
      setHereId(page.id);
      setDecided({});
    },
    [acts.setError],
  );
  const decide = (part: Partial<Decided>) => setDecided((old) => ({ ...old, ...part }));

  const chosenCase = decided.case ?? caseFrom(suggestion, before, caseId !== undefined);
  const suggested = knownKind(suggestion?.kind ?? null);
  const isSure = isByCode(suggestion) && suggested !== null;
  const kind = decided.kind ?? (isSure ? suggested : (preset ?? suggested));
  const restricted = decided.restricted ?? isClosedAtFirst(kind);
  const stepSaid = kind === suggestion?.kind ? suggestion?.step : undefined;
  const step = decided.step ?? stepSaid ?? (kind ? stepOfKind(kind) : null);
  const date = decided.date === undefined ? (suggestion?.paperDate ?? null) : decided.date;
  const run = first ? runFrom(pages, first, suggestion?.run ?? 1) : [];
  const inFront = first && pages[pages.indexOf(first) - 1];
  /** Enter puts the pages behind the filed paper before them instead of filing a paper of their own. */
  const joining =
    first !== undefined &&
    !isFiled(first) &&
    inFront !== undefined &&
    isFiled(inFront) &&
    Object.keys(decided).length === 0 &&
    (first.begins === false || (first.begins === null && suggestion?.joins === true));

  /** The machine means another case than the paper in front lies in: mostly a new folder, at times a mistake. */
  const changesCase =
    decided.case === undefined &&
    suggestion?.against !== true &&
    inFront?.caseId != null &&
    chosenCase !== null &&
    chosenCase.caseId !== inFront.caseId;

  const goOn = () => {
    const done = new Set(run.map((page) => page.id));
    const rest = pages.filter((page) => !done.has(page.id));
    const next = nextOpen(rest, (run.at(-1)?.number ?? 0) + 1);
    if (next) goTo(next);
    else onDone();
  };

  const undo = (stepId?: string) => {
    void acts.undo(stepId).then((pageId) => {
      goTo(pages.find((page) => page.id === pageId));
    });
  };

  const file = async () => {
    if (!first || busy || isFiled(first)) return;
    if (here?.isSeparator) return goOn();

    if (joining) {
      if (await acts.join(run)) goOn();
      return;
    }
    if (!chosenCase || !kind || !step) return;
    setBusy(true);
    acts.setError(undefined);
    const cmd = newId();
    const target = chosenCase;
    try {
      await call('scans.file', {
        ...{ cmd, documentId: newId(), caseId: target.caseId, kind, step, restricted },
        ...{ pages: run.map((page) => page.id), paperDate: date },
      });
      setBefore(target);
      setPreset(null);
      if (date) setLastDate(date);
      const count = run.length;
      say(
        (t) => t('scans.filedToast', { count, code: target.code }),
        () => undo(cmd),
      );
      goOn();
      refresh();
    } catch (thrown) {
      acts.setError(toCallError(thrown));
    } finally {
      setBusy(false);
    }
  };

  const takeOut = async (documentId: string) => {
    try {
      const back = await call('scans.unfile', { cmd: newId(), documentId });
      say((t) => t('scans.undone.file'));
      refresh();
      goTo(pages.find((page) => page.id === back.pages[0]));
    } catch (thrown) {
      acts.setError(toCallError(thrown));
    }
  };

  /** The next page goes on with these. */
  const grow = () => {
    const next = pages[pages.indexOf(run.at(-1) as Page) + 1];
    if (next && !isFiled(next) && run.length < 200) void acts.join([next]);
  };
  /** A paper begins at the page at hand; at the first of several pages the last of them is let off. */
  const split = () => {
    if (!here) return;
    if (isFiled(here) || here.id !== first?.id) void acts.split(here);
    else if (run.length > 1) void acts.split(run.at(-1) as Page);
    else if (joining) void acts.split(here);
  };
  const joinBefore = () => void acts.join(here && isFiled(here) ? [here] : run);
  /** As many pages from the first on as somebody wrote. */
  const takeTogether = (count: number) => {
    const from = first ? pages.indexOf(first) : -1;
    for (const page of pages.slice(from + 1, from + count)) {
      if (page.begins !== false && !isFiled(page)) void acts.join([page]);
    }
    const next = pages[from + count];
    if (next && run.includes(next)) void acts.split(next);
  };

  return {
    ...{
      pages,
      here,
      told,
      suggestion,
      run,
      joining,
      chosenCase,
      changesCase,
      kind,
      step,
      date,
      restricted,
    },
    ...{ decided, decide, goTo, file, undo, takeOut, grow, split, joinBefore, takeTogether },
    order: (of: readonly Page[], how: OrderHow) => void acts.order(of, how),
    show: (how: ShowHow) => here && void acts.show(here, how),
    ...{ before, lastDate },
    refreshPage: ofHere.refresh,
    error: acts.error ?? ofHere.error,
    busy,
    /** Enter came before the suggestion did. */
    wanted,
  };
}
export type FilingState = ReturnType<typeof useFiling>;

/** A code says it: on the page itself, or on the sheet before it. */
const isByCode = (suggestion: Suggestion | undefined) =>
  suggestion?.why === 'printed-code' || suggestion?.why === 'separator';

/**
 * A number on the page counts most, or the folder it came out of. Names count before the pages filed before, unless a person scans the folder
 * of one case: there, other people are only spoken of.
 */
function caseFrom(
  suggestion: Suggestion | undefined,
  before: CaseChoice | null,
  isOneFolder: boolean,
): CaseChoice | null {
  const suggested =
    suggestion?.caseId != null ? { caseId: suggestion.caseId, code: suggestion.code } : null;
  if (isByCode(suggestion)) return suggested;
  if (suggestion?.why === 'folder' || suggestion?.why === 'code-on-page') return suggested;
  if (suggestion?.why === 'name-on-page' && !isOneFolder) return suggested;
  return before ?? suggested;
}
