// How a page is shown and what is said to stand on it. The original is never touched.
import type { z } from 'zod';
import type { scanCalls } from '#contract/scans.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { turnBox } from '#domain/scans/turned-box.ts';
import { AppError } from '../ipc/errors.ts';
import { keepBegunText } from '../storage/begun-texts.ts';
import type { Db } from '../storage/database.ts';
import { keepStep, sameLay } from '../storage/page-steps.ts';
import { acceptReading, insertReading, readingsOf, shownText } from '../storage/page-texts.ts';
import {
  findPage,
  markPage,
  type PageLay,
  type PageRecord,
  setCareful,
  showPage,
} from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { pageToMove, pageToSee } from './page-access.ts';

type Input<N extends keyof typeof scanCalls> = z.output<(typeof scanCalls)[N]['input']>;

const WAITING = { state: 'queued', attempts: 0, notBefore: 0, error: null } as const;

type Show = Pick<PageLay, 'turn' | 'crop' | 'blank' | 'pictureOnly'>;

/**
 * Writes how a page is shown. A turned page is read again that way up, unless a person already said what
 * stands on it, and what was cropped turns with it. Answers whether it was turned.
 */
export function putShow(
  db: Db,
  page: PageRecord,
  how: { [Name in keyof Show]?: Show[Name] | undefined },
  rev: string,
): boolean {
  const turn = how.turn ?? page.turn;
  const by = turn - page.turn;
  const crop = how.crop !== undefined ? how.crop : page.crop && turnBox(page.crop, by);
  const lying = by % 180 !== 0;
  const size = lying
    ? { width: page.height, height: page.width }
    : { width: page.width, height: page.height };
  const decided = how.blank !== undefined || how.pictureOnly !== undefined;
  const state = decided && page.state === 'needs-eye' ? 'read' : page.state;
  const { blank = page.blank, pictureOnly = page.pictureOnly } = how;
  showPage(db, page.id, {
    ...{ turn, crop, blank, pictureOnly, skew: page.skew, ...size, state, rev },
  });
  if (by !== 0 && !page.accepted) markPage(db, page.id, WAITING);
  return by !== 0;
}

/**
 * Turns, crops or marks a page: one step that can be undone. Throws `conflict` when somebody else changed it
 * meanwhile.
 */
export function changeShow(
  store: Store,
  session: Session,
  input: Input<'scans.show'>,
): { rev: string; turned: boolean } {
  const { cmd, pageId, baseRev } = input;
  const { db } = store;
  return store.act(session, cmd, (act) => {
    const page = pageToMove(store, session, pageId);
    if (page.rev !== baseRev) throw new AppError('conflict');
    const { batchId } = page;
    const step = { id: cmd, batchId, what: 'show', user: session.user, at: act.at } as const;
    const turned = keepStep(db, step, [pageId], () => putShow(db, page, input, act.cmd));
    const now = findPage(db, pageId);
    const fields = (['turn', 'crop', 'blank', 'pictureOnly'] as const).filter(
      (name) => !sameLay(now?.[name], page[name]),
    );
    act.event({ op: 'changed', entity: 'page', entityId: pageId, caseId: page.caseId, fields });
    return { rev: act.cmd, turned };
  });
}

/** Lets pages wait for another reading, also over a restart. What was read before stays, and stays accepted. */
export function readAgain(
  store: Store,
  session: Session,
  input: Input<'scans.readAgain'>,
): { pages: number } {
  return store.act(session, input.cmd, (act) => {
    for (const id of new Set(input.pages)) {
      const { caseId } = pageToMove(store, session, id);
      markPage(store.db, id, WAITING);
      setCareful(store.db, id, input.careful);
      act.event({ op: 'waits', entity: 'page', entityId: id, caseId });
    }
    return { pages: input.pages.length };
  });
}

/** Keeps what a person types as the text of a page, over a lock too; nothing where it is what stands there. */
export function keepText(store: Store, session: Session, input: Input<'scans.keepText'>): void {
  const { pageId, text } = input;
  pageToSee(store, session, pageId);
  const isSame = text === (shownText(store.db, pageId)?.text ?? '');
  keepBegunText(store.db, session.user, pageId, isSame ? null : text, Date.now());
}

/** A person says what stands on the page: what was read, or their own words in its place. */
export function acceptText(
  store: Store,
  session: Session,
  input: Input<'scans.acceptText'>,
): { accepted: boolean } {
  const { cmd, pageId, text } = input;
  return store.act(session, cmd, (act) => {
    const page = pageToSee(store, session, pageId);
    const shown = shownText(store.db, pageId);
    if (!shown && text === undefined) throw new AppError('not-found');
    let readingId = shown?.id ?? '';
    if (text !== undefined && text !== shown?.text) {
      readingId = newId();
      insertReading(store.db, {
        id: readingId,
        pageId,
        caseId: page.caseId,
        at: act.at,
        engine: '',
        author: session.user,
        text,
        words: readingsOf(store.db, pageId).machine?.words ?? [],
        confidence: 100,
        needsEye: false,
      });
    }
    acceptReading(store.db, readingId, session.user, act.at);
    keepBegunText(store.db, session.user, pageId, null, act.at);
    if (page.state === 'needs-eye' || page.state === 'failed') {
      markPage(store.db, pageId, { ...WAITING, state: 'read' });
    }
    act.event({
      ...{ op: 'accepted', entity: 'page', entityId: pageId, caseId: page.caseId },
      fields: ['text'],
    });
    return { accepted: true };
  });
}
