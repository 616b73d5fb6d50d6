// What is being filed now: which pages, into which case, as what; and what was filed, to take it back.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { type BatchView, isFiled, nextOpen, type Page, runFrom } from './batch.ts';
import { isClosedAtFirst, knownKind, stepOfKind } from './kinds.ts';

export type CaseChoice = { caseId: string; code: string };
/** What a person decided for the pages at hand; what is left open follows the suggestion. */
type Decided = {
  count: number;
  kind?: string;
  step?: number;
  date?: PartialDate | null;
  case?: CaseChoice;
  restricted?: boolean;
};
export type Suggestion = Output<'scans.page'>['suggestion'];
const fresh: Decided = { count: 1 };

type Options = {
  view: BatchView;
  start: string | undefined;
  caseId: string | undefined;
  /** What the first paper is, when a person came to scan just this. */
  firstKind: string | undefined;
  refresh: () => void;
};

export function useFiling({ view, start, caseId, firstKind, refresh }: Options) {
  const say = useToast();
  const { pages } = view;
  const [hereId, setHereId] = useState(start ?? nextOpen(pages, 0)?.id ?? pages[0]?.id ?? '');
  const [decided, setDecided] = useState<Decided>(fresh);
  const [before, setBefore] = useState<CaseChoice | null>(caseId ? { caseId, code: '' } : null);
  const [preset, setPreset] = useState(knownKind(firstKind ?? null));
  const [error, setError] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const filed = useRef<string[]>([]);

  const here = pages.find((page) => page.id === hereId) ?? pages[0];
  const asked = useCall('scans.page', here ? { pageId: here.id } : null);
  const told = asked.value?.page.id === here?.id ? asked.value : undefined;
  const suggestion = told?.suggestion;

  const rev = here?.rev;
  const { refresh: refreshPage } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was changed is asked again
  useEffect(() => refreshPage(), [rev, here?.state, refreshPage]);

  const goTo = useCallback((page: Page | undefined) => {
    if (!page) return;
    setError(undefined);
    setHereId(page.id);
    setDecided(fresh);
  }, []);
  const decide = (part: Partial<Decided>) => setDecided((old) => ({ ...old, ...part }));

  const chosenCase = decided.case ?? caseFrom(suggestion, before);
  const suggested = knownKind(suggestion?.kind ?? null);
  const isSure = suggestion?.why === 'printed-code' && suggested !== null;
  const kind = decided.kind ?? (isSure ? suggested : (preset ?? suggested));
  const restricted = decided.restricted ?? isClosedAtFirst(kind);
  const stepSaid = kind === suggestion?.kind ? suggestion?.step : undefined;
  const step = decided.step ?? stepSaid ?? (kind ? stepOfKind(kind) : null);
  const date = decided.date === undefined ? (suggestion?.paperDate ?? null) : decided.date;
  const run = here ? runFrom(pages, here, decided.count) : [];

  const takeOut = useCallback(
    async (documentId: string) => {
      filed.current = filed.current.filter((id) => id !== documentId);
      try {
        const back = await call('scans.unfile', { cmd: newId(), documentId });
        const first = pages.find((page) => page.id === back.pages[0]);
        say((t) => t('scans.undone'));
        refresh();
        goTo(first);
      } catch (thrown) {
        setError(toCallError(thrown));
      }
    },
    [pages, refresh, goTo, say],
  );

  /** Undoes a filing of this sitting, once. */
  const takeBack = (documentId: string | undefined) => {
    if (documentId && filed.current.includes(documentId)) void takeOut(documentId);
  };

  const file = async () => {
    if (!here || !chosenCase || !kind || !step || busy || isFiled(here)) return;
    setBusy(true);
    setError(undefined);
    const documentId = newId();
    const target = chosenCase;
    try {
      await call('scans.file', {
        cmd: newId(),
        documentId,
        caseId: target.caseId,
        pages: run.map((page) => page.id),
        kind,
        step,
        paperDate: date,
        restricted,
      });
      filed.current.push(documentId);
      setBefore(target);
      setPreset(null);
      const count = run.length;
      say(
        (t) => t('scans.filedToast', { count, code: target.code }),
        () => takeBack(documentId),
      );
      const done = new Set(run.map((page) => page.id));
      const rest = pages.filter((page) => !done.has(page.id));
      goTo(nextOpen(rest, (run.at(-1)?.number ?? 0) + 1) ?? here);
      refresh();
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      setBusy(false);
    }
  };

  /** Changes how the page at hand is shown; the original is never touched. */
  const show = async (how: { turn?: Page['turn']; blank?: boolean; pictureOnly?: boolean }) => {
    if (!here) return;
    try {
      await call('scans.show', { cmd: newId(), baseRev: here.rev, pageId: here.id, ...how });
      refresh();
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  return {
    here,
    told,
    suggestion,
    run,
    chosenCase,
    kind,
    step,
    date,
    restricted,
    decided,
    decide,
    goTo,
    file,
    show,
    undo: () => takeBack(filed.current.at(-1)),
    takeOut,
    refreshPage,
    error: error ?? asked.error,
    busy,
  };
}
export type FilingState = ReturnType<typeof useFiling>;

/** What was read on the page counts most, then the case of the pages before, then any other guess. */
function caseFrom(suggestion: Suggestion | undefined, before: CaseChoice | null) {
  const suggested =
    suggestion?.caseId != null ? { caseId: suggestion.caseId, code: suggestion.code } : null;
  if (suggestion?.why === 'printed-code' || suggestion?.why === 'code-on-page') return suggested;
  return before ?? suggested;
}
