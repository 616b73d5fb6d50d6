// The reading process: opens files that may be hostile and reads their pages. Main may kill it at any moment.
import { constants, getPriority, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createOcrEngine, EngineNotStarted, type OcrEngine } from './ocr.ts';
import { openPages } from './page-file.ts';
import type { DrawnPage, PageFile } from './raster.ts';
import { drawForReading, pictureOfPage, readPage } from './read-page.ts';
import type { ReaderAnswer, ReaderAsk, ReaderWork } from './reader-messages.ts';
import { Refusal, toReason } from './refusal.ts';

type Port = {
  on(event: 'message', listen: (message: { data: unknown }) => void): void;
  postMessage(message: ReaderAnswer): void;
};

setFlagsFromString('--expose-gc');
/** Pictures lie outside the script heap, where the collector does not see how much they weigh. */
const collect = runInNewContext('gc') as () => void;

let engine: OcrEngine | undefined;
let file: PageFile | undefined;
let drawn: DrawnPage | undefined;

/**
 * Whoever works at this computer comes first, then what they wait to see, then what is read.
 * Threads that are begun from here on take it over.
 */
function giveWay({ reads }: { reads: boolean }): void {
  const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
  setPriority(Math.max(getPriority(), reads ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL));
}

function openFile(): PageFile {
  if (!file) throw new Refusal('damaged');
  return file;
}

async function work(ask: ReaderAsk): Promise<ReaderWork[ReaderAsk['task']]['answer']> {
  switch (ask.task) {
    case 'start':
      giveWay({ reads: ask.model !== null });
      if (ask.model === null) return null;
      engine = createOcrEngine(ask.tessdata);
      await engine.start(ask.model);
      return null;
    case 'open':
      file?.close();
      file = undefined;
      file = await openPages(ask.bytes);
      return { kind: file.kind, pages: file.count };
    case 'draw':
      drawn = await drawForReading(openFile(), ask.ix);
      return null;
    case 'read': {
      if (!engine) throw new EngineNotStarted();
      const page = drawn;
      drawn = undefined;
      if (!page) throw new Refusal('damaged');
      return readPage(page, engine, ask);
    }
    case 'picture':
      return pictureOfPage(openFile(), ask);
    case 'scan':
      return openFile().scan(ask.ix);
  }
}

async function answer(ask: ReaderAsk): Promise<ReaderAnswer> {
  try {
    return { id: ask.id, ok: true, value: await work(ask) };
  } catch (thrown) {
    const reason = thrown instanceof EngineNotStarted ? 'not-started' : toReason(thrown);
    return { id: ask.id, ok: false, reason };
  } finally {
    collect();
  }
}

const port = (process as { parentPort?: Port }).parentPort;
if (port) {
  port.on(
    'message',
    ({ data }) => void answer(data as ReaderAsk).then((said) => port.postMessage(said)),
  );
} else {
  process.on('message', (ask: ReaderAsk) => void answer(ask).then((said) => process.send?.(said)));
  process.on('disconnect', () => process.exit());
}
