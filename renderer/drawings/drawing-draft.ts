// Keeps a drawing while it is drawn: one save on its way at a time, what changed since in the next one.
// Knows nothing of the screen.
import type { Input, Output } from '#contract/calls.ts';
import type { DrawingDetails, DrawingItem } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, toCallError } from '../app/call.ts';
import type { DraftState } from '../forms/draft.ts';

type Change = Input<'drawings.change'>;
/** What is said about a drawing; of what they agreed to only what was said now. */
export type Details = NonNullable<Change['details']>;
export type Beside = NonNullable<Output<'drawings.change'>['beside']>;
type Save = (input: Change) => Promise<Output<'drawings.change'>>;
type Options = {
  drawingId: string;
  /** The version of the drawing that `items` are of. */
  rev: string;
  items: readonly DrawingItem[];
  /** What main has said of it until now. */
  details: DrawingDetails;
  save: Save;
  tell: (state: DraftState) => void;
  /** Somebody else changed these first: what they wrote stands, what was written here comes beside. */
  beside: (theirs: readonly DrawingItem[]) => void;
  /** Somebody else said something else of it first: that stands, and both are kept. */
  saidBeside: (beside: Beside) => void;
  /** Milliseconds between tries. */
  againMs?: number;
};

/** A pause of this long after the last key is taken for the end of a sentence. */
const PAUSE_MS = 600;
/** Whoever types on and on is saved all the same: no word is ever two seconds old. */
const OLDEST_MS = 1_500;
const NEVER: readonly string[] = ['final', 'not-allowed', 'not-found', 'erased', 'locked'];

/** Each agreement is said by itself. */
const both = (one: Details, two: Details): Details => ({
  ...one,
  ...two,
  ...((one.agreed || two.agreed) && { agreed: { ...one.agreed, ...two.agreed } }),
});

/** As the details are once this was said. */
export function withSaid(details: DrawingDetails, { agreed, ...said }: Details): DrawingDetails {
  return { ...details, ...said, agreed: { ...details.agreed, ...agreed } } as DrawingDetails;
}

export class DrawingDraft {
  private readonly options: Options;
  /** The version of each item that main knows; what is not in here is new. */
  private readonly bases: Map<string, string>;
  private puts = new Map<string, DrawingItem>();
  private drops = new Set<string>();
  private details: Details = {};
  /** Of what is said about the whole, what main has as far as is known here. */
  private known: DrawingDetails;
  private onItsWay: Change | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was made that is not sent yet. */
  private since: number | null = null;
  private stopped = false;
  /** What main does not take; it is told as long as it stands there. */
  private refusedIds = new Set<string>();
  private refusal: DraftState | null = null;
  /** The version of the whole that is shown here. */
  rev: string;

  constructor(options: Options) {
    this.options = options;
    this.rev = options.rev;
    this.known = options.details;
    this.bases = new Map(options.items.map(({ id, rev }) => [id, rev]));
  }

  put(items: readonly DrawingItem[], isTyping = false): void {
    for (const item of items) {
      this.puts.set(item.id, item);
      this.drops.delete(item.id);
      this.refusedIds.delete(item.id);
    }
    this.wake(isTyping ? PAUSE_MS : 0);
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) {
      this.puts.delete(id);
      this.refusedIds.delete(id);
      if (this.bases.has(id) || this.isOnItsWay(id)) this.drops.add(id);
    }
    this.wake(0);
  }

  tellAbout(part: Details, isTyping = false): void {
    this.details = both(this.details, part);
    this.wake(isTyping ? PAUSE_MS : 0);
  }

  /** Saves what is waiting now; settles when nothing is left to save or it cannot be saved now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.stopped) await (this.running ?? this.begin());
  }

  /** Everything drawn so far is on the disk. */
  isSaved(): boolean {
    return this.onItsWay === null && !this.hasWork() && this.refusedIds.size === 0;
  }

  /** Is this item not yet kept as it stands here? */
  isWaiting(id: string): boolean {
    const { puts, drops, refusedIds } = this;
    const dropped = this.onItsWay?.drop.some((item) => item.id === id);
    return puts.has(id) || drops.has(id) || refusedIds.has(id) || this.isOnItsWay(id) || !!dropped;
  }

  /** Is something that is said about the whole on its way? */
  isTelling(): boolean {
    const said = { ...this.onItsWay?.details, ...this.details };
    return Object.keys(said).length > 0;
  }

  /** From now on this is what main has of these; `rev` null: there is more that is not shown yet. */
  stands(items: readonly DrawingItem[], rev: string | null): void {
    for (const item of items) this.bases.set(item.id, item.rev);
    this.rev = rev ?? this.rev;
  }

  /** From now on main has this of what is said about the whole. */
  toldOf(details: DrawingDetails): void {
    this.known = details;
  }

  /** What is said on and was kept beside goes on from there: it does not write over what stands. */
  private saidBeside(beside: Beside, request: Change): void {
    const { agreed: _, ...said } = request.details ?? {};
    const typedOn = Object.entries(said).filter(([field]) => field in this.details);
    this.known = { ...beside.details, ...(Object.fromEntries(typedOn) as Partial<DrawingDetails>) };
    this.options.saidBeside(beside);
  }

  private stoodOf({ agreed, ...said }: Details): NonNullable<Change['stood']> {
    const { restricted: _, ...known } = this.known;
    const seen = Object.entries(known).filter(([field]) => field in said);
    return { ...Object.fromEntries(seen), ...(agreed && { agreed: this.known.agreed }) };
  }

  private isOnItsWay = (id: string) => this.onItsWay?.put.some((item) => item.id === id) === true;

  private hasWork(): boolean {
    return this.puts.size > 0 || this.drops.size > 0 || Object.keys(this.details).length > 0;
  }

  private wake(afterMs: number): void {
    if (this.stopped) return;
    if (!this.running) this.options.tell({ at: 'waiting' });
    this.since ??= Date.now();
    const left = Math.min(afterMs, this.since + OLDEST_MS - Date.now());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), left);
  }

  private begin(): Promise<void> {
    this.running = this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private next(): Change | null {
    if (!this.hasWork()) return null;
    const { puts, drops, details } = this;
    this.puts = new Map();
    this.drops = new Set();
    this.details = {};
    this.since = null;
    return {
      cmd: newId(),
      drawingId: this.options.drawingId,
      details,
      stood: this.stoodOf(details),
      put: [...puts.values()].map(({ id, thread, kind, parent, ord, content }) => {
        return { id, thread, kind, parent, ord, content, base: this.bases.get(id) ?? null };
      }),
      drop: [...drops].flatMap((id) => {
        const base = this.bases.get(id);
        return base ? [{ id, base }] : [];
      }),
    };
  }

  private async sendAll(): Promise<void> {
    while (!this.stopped) {
      const request = this.onItsWay ?? this.next();
      if (!request) return;
      this.onItsWay = request;
      this.options.tell({ at: 'saving' });
      try {
        const { rev, savedAt, over = this.rev, beside } = await this.options.save(request);
        if (beside) this.saidBeside(beside, request);
        else this.known = withSaid(this.known, request.details ?? {});
        for (const { id } of request.put) this.bases.set(id, rev);
        for (const { id } of request.drop) this.bases.set(id, rev);
        // What somebody else drew meanwhile is not shown here yet: it is still the version from before.
        if (over === this.rev) this.rev = rev;
        this.onItsWay = null;
        if (this.isSaved()) this.options.tell({ at: 'saved', savedAt });
        else if (!this.hasWork() && this.refusal) this.options.tell(this.refusal);
      } catch (thrown) {
        if (!this.goOn(toCallError(thrown), request)) return;
      }
    }
  }

  /** Whether it arrived is not known, so the very same request goes again: main knows its `cmd`. */
  private goOn(error: CallError, request: Change): boolean {
    if (error.code === 'conflict') {
      const theirs = (error.detail?.items ?? []) as DrawingItem[];
      this.takeBack(request, new Set(theirs.map(({ id }) => id)));
      for (const { id, rev } of theirs) {
        this.bases.set(id, rev);
        this.puts.delete(id);
        this.drops.delete(id);
      }
      this.options.beside(theirs);
      return true;
    }
    if (NEVER.includes(error.code)) {
      this.onItsWay = null;
      this.stopped = true;
      this.refusedIds.add('');
      this.options.tell({ at: 'refused', error });
      return false;
    }
    if (error.code === 'invalid-input') {
      // One item that is not taken keeps nothing else from being kept.
      const named = request.put.filter(({ id }) => id === error.detail?.item);
      const refused = (named.length > 0 ? named : request.put).map(({ id }) => id);
      this.takeBack(request, new Set(refused));
      for (const id of refused) this.refusedIds.add(id);
      this.refusal = { at: 'refused', error };
      this.options.tell(this.refusal);
      return this.hasWork();
    }
    this.options.tell({ at: 'trying', error });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.againMs ?? 3000);
    return false;
  }

  /** What nobody else wrote on is sent again with the next save. */
  private takeBack(request: Change, without: ReadonlySet<string>): void {
    this.onItsWay = null;
    this.details = both(request.details ?? {}, this.details);
    for (const { base: _, ...item } of request.put) {
      if (without.has(item.id) || this.puts.has(item.id) || this.drops.has(item.id)) continue;
      this.puts.set(item.id, { ...item, goal: null, rev: '' } as DrawingItem);
    }
    for (const { id } of request.drop) if (!without.has(id)) this.drops.add(id);
  }
}
