// A drawing as it is drawn: its items, the one where the hands are, undo, and how far it is saved.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DrawingNews, DrawingView } from '#contract/drawings.ts';
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import { useBeforeLock } from '../app/before-lock.ts';
import { call } from '../app/call.ts';
import { isTyping } from '../app/key-match.ts';
import { useToast } from '../app/toasts.tsx';
import type { DraftState } from '../forms/draft.ts';
import { type Beside, type Details, DrawingDraft, withSaid } from './drawing-draft.ts';
import { useNews, withNews } from './news.ts';

/** What an item can be changed in. */
export type ItemPart = Partial<Pick<DrawingItem, 'kind' | 'parent' | 'ord' | 'content'>>;
/** What items were before an act; null: not there. `back`: how an act in the record is taken back. */
type Undo = {
  before: Map<string, DrawingItem | null>;
  at: number;
  typing: boolean;
  back?: () => void;
};

const MOST_UNDO = 200;
/** Keys that follow each other this fast are undone together. */
const ONE_BREATH_MS = 1_500;

/** `refresh`: somebody else finished it, or it is to be read anew. */
export function useDrawing(view: DrawingView, refresh: () => void = () => {}) {
  const say = useToast();
  const [items, setItems] = useState<readonly DrawingItem[]>(view.items);
  const [details, showDetails] = useState<DrawingDetails>(view.details);
  const [here, setHere] = useState<string | null>(null);
  const hereNow = useRef(here);
  hereNow.current = here;
  const detailsNow = useRef(details);
  detailsNow.current = details;
  const [saving, setSaving] = useState<DraftState>({ at: 'saved', savedAt: view.head.changedAt });
  const [goalNumbers, setNumbers] = useState<ReadonlyMap<string, number>>(
    () => new Map(view.goals?.map(({ row, number }) => [row, number])),
  );
  const [keptNow, setKept] = useState(view.kept ?? []);
  const latest = useRef(items);
  const undos = useRef<Undo[]>([]);

  const show = useCallback((next: readonly DrawingItem[]) => {
    latest.current = next;
    setItems(next);
  }, []);

  /**
   * Both stay: what somebody else wrote in its place, and what was written here under a thread of its own.
   * What they wrote on and was taken away here comes back.
   */
  const beside = useRef((_: readonly DrawingItem[]) => {});
  const saidBeside = useRef((_: Beside) => {});
  const [draft] = useState(
    () =>
      new DrawingDraft({
        details: view.details,
        drawingId: view.head.id,
        rev: view.rev,
        items: view.items,
        save: (input) => call('drawings.change', input),
        tell: (state) =>
          setSaving((before) =>
            before.at === 'waiting' && state.at === 'waiting' ? before : state,
          ),
        beside: (theirs) => beside.current(theirs),
        saidBeside: (told) => saidBeside.current(told),
      }),
  );
  beside.current = (theirs) => {
    const newest = new Map(theirs.map((item) => [item.id, item]));
    const mine = latest.current.filter((item) => newest.has(item.id));
    const kept = mine.map((item) => ({ ...item, id: newId(), thread: newId(), goal: null }));
    // What was undone would write over what they wrote.
    undos.current = undos.current.filter(({ before }) =>
      [...before.keys()].every((id) => !newest.has(id)),
    );
    const shown = new Set(latest.current.map(({ id }) => id));
    const back = theirs.filter(({ id }) => !shown.has(id));
    show([...latest.current.map((item) => newest.get(item.id) ?? item), ...back, ...kept]);
    draft.put(kept);
    say((t) => t('drawings.bothKept'));
  };

  saidBeside.current = (told) => {
    const { agreed } = detailsNow.current;
    const isHeld = JSON.stringify(told.details.agreed) !== JSON.stringify(agreed);
    if (told.kept.length > keptNow.length) say((t) => t('drawings.bothKept'));
    else if (isHeld) say((t) => t('giving.kept.noHolds'));
    showDetails(told.details);
    setKept(told.kept);
  };

  /** Puts these items as they are now in place of what they were; null takes one away. */
  const apply = useCallback(
    (next: ReadonlyMap<string, DrawingItem | null>, typing: boolean) => {
      const kept = latest.current.filter(({ id }) => next.get(id) !== null);
      const known = new Set(kept.map(({ id }) => id));
      const added = [...next.values()].filter((item) => item !== null && !known.has(item.id));
      // What became a goal stays one, whatever is undone.
      const withGoal = (item: DrawingItem) => ({ ...(next.get(item.id) ?? item), goal: item.goal });
      show([...kept.map(withGoal), ...(added as DrawingItem[])]);
      const puts = [...next.values()].filter((item) => item !== null);
      if (puts.length > 0) draft.put(puts, typing);
      const drops = [...next].flatMap(([id, item]) => (item === null ? [id] : []));
      if (drops.length > 0) draft.drop(drops);
    },
    [draft, show],
  );
  /** One act of a person, which one press takes back. */
  const act = useCallback(
    (next: ReadonlyMap<string, DrawingItem | null>, typing = false) => {
      const stood = new Map(latest.current.map((item) => [item.id, item]));
      const before = new Map([...next.keys()].map((id) => [id, stood.get(id) ?? null]));
      const last = undos.current.at(-1);
      const now = Date.now();
      const goesOn =
        typing && last?.typing && now - last.at < ONE_BREATH_MS && sameKeys(last.before, before);
      if (goesOn) last.at = now;
      else undos.current = [...undos.current, { before, at: now, typing }].slice(-MOST_UNDO);
      apply(next, typing);
    },
    [apply],
  );

  const acts = useMemo(() => {
    const find = (thread: string) => latest.current.find((item) => item.thread === thread);
    return {
      /** A new item; answers its thread. At the end of those beside it unless `ord` says where. */
      add(
        kind: string,
        content: DrawingItem['content'],
        where: Omit<ItemPart, 'kind' | 'content'> = {},
      ) {
        const [id, thread] = [newId(), newId()];
        const last = Math.max(0, ...latest.current.map(({ ord }) => ord));
        const { parent = null, ord = last + 1 } = where;
        const item: DrawingItem = { id, thread, kind, parent, ord, content, goal: null, rev: id };
        act(new Map([[id, item]]));
        return thread;
      },
      /** Changes one; `typing`: a key in a text, undone with those around it. */
      change(thread: string, part: ItemPart, typing = false) {
        const item = find(thread);
        if (item) act(new Map([[item.id, { ...item, ...part }]]), typing);
      },
      /** Changes several in one act, by thread. */
      changeAll(parts: ReadonlyMap<string, ItemPart>) {
        const next = [...parts].flatMap(([thread, part]) => {
          const item = find(thread);
          return item ? [[item.id, { ...item, ...part }] as const] : [];
        });
        act(new Map(next));
      },
      /** Takes some away, with all that hangs on them. */
      drop(...threads: string[]) {
        const gone = new Set(threads);
        for (let grown = -1; grown !== gone.size; ) {
          grown = gone.size;
          for (const { thread, parent } of latest.current)
            if (parent !== null && gone.has(parent)) gone.add(thread);
        }
        const items = latest.current.filter(({ thread }) => gone.has(thread));
        act(new Map(items.map(({ id }) => [id, null])));
      },
      undo() {
        const last = undos.current.pop();
        if (last?.back) last.back();
        else if (last) apply(last.before, false);
      },
      /** Something was done in the record, beside the drawing: `back` is its undo, in its turn. */
      did(back: () => void) {
        const done: Undo = { before: new Map(), at: Date.now(), typing: false, back };
        undos.current = [...undos.current, done].slice(-MOST_UNDO);
        return () => {
          if (!undos.current.includes(done)) return;
          undos.current = undos.current.filter((one) => one !== done);
          back();
        };
      },
      setDetails(part: Details, typing = false) {
        showDetails((before) => withSaid(before, part));
        draft.tellAbout(part, typing);
      },
      /** Main has changed what is said of the whole, by an act of its own. */
      toldOf({ details, kept, rev, over }: Beside & { rev: string; over: string }) {
        draft.toldOf(details);
        // What somebody else drew before is not shown here yet.
        draft.stands([], over === draft.rev ? rev : null);
        showDetails(details);
        setKept(kept);
      },
      /** Something of it became a goal of a plan, with this number there. */
      markGoal(thread: string, goal: NonNullable<DrawingItem['goal']>, number: number) {
        show(latest.current.map((item) => (item.thread === thread ? { ...item, goal } : item)));
        setNumbers((before) => new Map([...before, [goal.row, number]]));
      },
    };
  }, [act, apply, draft, show]);
  /** What others drew comes in quietly: nothing that is written here now is touched. */
  const takeNews = useCallback(
    (news: DrawingNews) => {
      const typing = isTyping(document.activeElement);
      const { next, changed, later } = withNews(latest.current, news.items, {
        isWaiting: (item) => draft.isWaiting(item.id),
        isTyped: (item) => typing && (item.thread === hereNow.current || item.kind === 'quote'),
      });
      setKept(news.kept ?? []);
      const isOther = JSON.stringify(news.details) !== JSON.stringify(detailsNow.current);
      const waits = isOther && (typing || draft.isTelling());
      const isAll = later.length === 0 && !waits;
      const left = new Set(later);
      draft.stands(
        news.items.filter(({ id }) => !left.has(id) && !draft.isWaiting(id)),
        isAll ? news.rev : null,
      );
      if (isOther && !waits) {
        showDetails(news.details);
        draft.toldOf(news.details);
      }
      if (changed.size === 0) return;
      undos.current = undos.current.filter(({ before }) =>
        [...before.keys()].every((id) => !changed.has(id)),
      );
      show(next);
    },
    [draft, show],
  );
  useNews({
    drawingId: view.head.id,
    draft,
    here,
    isSaved: saving.at === 'saved',
    takeNews,
    refresh,
  });
  useBeforeLock(() => draft.flush());
  // A drawing that was left goes on being saved until it is: the draft outlives the screen.
  useEffect(
    () => () => {
      void draft.flush();
    },
    [draft],
  );
  return {
    ...acts,
    view,
    items,
    details,
    /** What somebody said of the whole besides what stands. */
    kept: keptNow,
    goalNumbers,
    here,
    setHere,
    saving,
    flush: () => draft.flush(),
    isSaved: () => draft.isSaved(),
    /** The version of the whole that is shown here. */
    rev: () => draft.rev,
  };
}
export type Drawing = ReturnType<typeof useDrawing>;

function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
