// Keeps a draft: one save on its way at a time, the newest text after it, the same request again when its
// answer was lost. Knows nothing of the screen.
import type { Input, Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, toCallError } from '../app/call.ts';

/** `spots`: left out while nobody marked anything on the paper. */
export type Text = Pick<Input<'forms.save'>, 'answers' | 'placeInForm' | 'spots'>;
type Save = (input: Input<'forms.save'>) => Promise<Output<'forms.save'>>;
export type DraftState =
  | { at: 'saved'; savedAt: number | null }
  | { at: 'waiting' }
  | { at: 'saving' }
  /** The last answer was lost or refused for now; it is asked again. */
  | { at: 'trying'; error: CallError }
  /** Somebody else saved first; nothing is sent until a person decides. */
  | { at: 'conflict'; error: CallError }
  /** It will never be taken: finished meanwhile, or no right to. */
  | { at: 'refused'; error: CallError };

type Options = {
  formId: string;
  rev: string;
  save: Save;
  tell: (state: DraftState) => void;
  /** Milliseconds between tries. */
  againMs?: number;
};
/** A pause of this long after the last key is taken for the end of a sentence. */
const PAUSE_MS = 800;
/** Whoever types on and on is saved all the same: no draft is ever two seconds old. */
const OLDEST_MS = 1500;
/** A locked office keeps what was saved; the words of a draft do not wait in memory behind the door. */
const NEVER: readonly string[] = [...['final', 'not-allowed', 'not-found', 'erased', 'locked']];

export class Draft {
  rev: string;
  private readonly options: Options;
  private newest: Text | null = null;
  private onItsWay: Input<'forms.save'> | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first key was pressed that is not sent yet. */
  private since: number | null = null;
  private stopped = false;

  constructor(options: Options) {
    this.options = options;
    this.rev = options.rev;
  }

  /** Something was typed: it is saved a moment after the last key, and before it grows old. */
  change(text: Text): void {
    this.newest = text;
    if (this.stopped) return;
    if (!this.running) this.options.tell({ at: 'waiting' });
    this.since ??= Date.now();
    this.wake(Math.min(PAUSE_MS, this.since + OLDEST_MS - Date.now()));
  }

  /** Saves what is waiting now; settles when nothing is left to save or it cannot be saved now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped) return;
    await (this.running ?? this.begin());
  }

  /** Everything typed so far is on the disk. */
  isSaved(): boolean {
    return this.newest === null && this.onItsWay === null;
  }

  /** A person settled a conflict: goes on from the other text, with `text` to save or nothing. */
  goOnFrom(rev: string, text: Text | null): Promise<void> {
    this.rev = rev;
    this.stopped = false;
    this.onItsWay = null;
    this.newest = text;
    if (text) return this.flush();
    this.options.tell({ at: 'saved', savedAt: null });
    return Promise.resolve();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private wake(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), afterMs);
  }

  private begin(): Promise<void> {
    this.running = this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    while (!this.stopped) {
      const request = this.onItsWay ?? this.next();
      if (!request) return;
      this.onItsWay = request;
      this.options.tell({ at: 'saving' });
      try {
        const { rev, savedAt } = await this.options.save(request);
        this.rev = rev;
        this.onItsWay = null;
        if (this.newest === null) this.options.tell({ at: 'saved', savedAt });
      } catch (thrown) {
        this.refused(toCallError(thrown), request);
        return;
      }
    }
  }

  private next(): Input<'forms.save'> | null {
    const text = this.newest;
    if (!text) return null;
    this.newest = null;
    this.since = null;
    return { cmd: newId(), baseRev: this.rev, formId: this.options.formId, ...text };
  }

  /** Whether it arrived is not known, so the very same request goes again: main knows its `cmd`. */
  private refused(error: CallError, request: Input<'forms.save'>): void {
    if (error.code === 'conflict' || NEVER.includes(error.code)) {
      this.onItsWay = null;
      this.newest ??= textOf(request);
      this.stopped = true;
      this.options.tell({ at: error.code === 'conflict' ? 'conflict' : 'refused', error });
      return;
    }
    if (error.code === 'invalid-input') {
      // The same text would be refused again; the next change may be understood.
      this.onItsWay = null;
      this.newest ??= textOf(request);
      this.options.tell({ at: 'refused', error });
      return;
    }
    this.options.tell({ at: 'trying', error });
    this.wake(this.options.againMs ?? 3000);
  }
}

const textOf = ({ cmd: _, baseRev: __, formId: ___, ...text }: Input<'forms.save'>): Text => text;
