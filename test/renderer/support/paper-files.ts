// Files of paper that came into the invented office: read, kept aside, here before, or not in.
import type { Output } from '#contract/calls.ts';
import { id } from './office.ts';

const HOUR = 3_600_000;
const now = () => Date.now();

type Source = Output<'scans.batch'>['sources'][number];
const source = (n: number, own: Partial<Source>): Source => ({
  id: id(1100 + n),
  batchId: id(1200),
  name: 'folder.pdf',
  mime: 'application/pdf',
  bytes: 2_400_000,
  state: 'split',
  reason: null,
  kept: true,
  settled: false,
  twin: null,
  pages: 12,
  receivedAt: now() - HOUR,
  ...own,
});
export const sources: Source[] = [
  source(0, {}),
  source(1, { name: 'scan0007.pdf', state: 'quarantined', reason: 'password', pages: 0 }),
  source(2, { name: 'IMG_2231.jpg', state: 'quarantined', reason: 'not-a-picture', pages: 0 }),
  source(3, {
    name: 'folder (1).pdf',
    state: 'duplicate',
    twin: { batchId: id(1200), pageId: id(1001) },
    pages: 0,
  }),
];
/** A stick that was pulled out in the middle, and a stopped import. */
export const missingSources: Source[] = [
  ...sources,
  source(4, {
    name: 'IMG_2240.jpg',
    state: 'quarantined',
    reason: 'unreadable',
    kept: false,
    pages: 0,
  }),
  source(5, { name: 'ស្កេន ០០៨.pdf', state: 'coming', kept: false, pages: 0 }),
];
