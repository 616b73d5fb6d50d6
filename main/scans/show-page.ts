// How a page is shown and what is said to stand on it. The original is never touched.
import type { z } from 'zod';
import type { scanCalls } from '#contract/scans.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { acceptReading, insertReading, readingsOf, shownText } from '../storage/page-texts.ts';
import { markPage, setCareful, showPage } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { pageToMove, pageToSee } from './page-access.ts';

type Input<N extends keyof typeof scanCalls> = z.output<(typeof scanCalls)[N]['input']>;

const WAITING = { state: 'queued', attempts: 0, notBefore: 0, error: null } as const;

/**
 * Turns, crops or marks a page. A turned page is read again that way up, unless a person already said
 * what stands on it. Throws `conflict` when somebody else changed it meanwhile.
 */
export function changeShow(
  store: Store,
  session: Session,
  input: Input<'scans.show'>,
): { rev: string; turned: boolean } {
  const { cmd, pageId, baseRev } = input;
  return store.act(session, cmd, (act) => {
    const page = pageToMove(store, session, pageId);
    if (page.rev !== baseRev) throw new AppError('conflict');
    const next = {
      ...page,
      turn: input.turn ?? page.turn,
      crop: input.crop === undefined ? page.crop : input.crop,
      blank: input.blank ?? page.blank,
      pictureOnly: input.pictureOnly ?? page.pictureOnly,
      rev: act.cmd,
    };
    const fields = (['turn', 'crop', 'blank', 'pictureOnly'] as const).filter(
      (name) => JSON.stringify(next[name]) !== JSON.stringify(page[name]),
    );
    const turned = fields.includes('turn');
    const lying = turned && (next.turn - page.turn) % 180 !== 0;
    const size = lying
      ? { width: page.height, height: page.width }
      : { width: page.width, height: page.height };
    const decided = input.blank !== undefined || input.pictureOnly !== undefined;
    const state = decided && page.state === 'needs-eye' ? 'read' : page.state;
    showPage(store.db, pageId, { ...next, ...size, state });
    if (turned && !page.accepted) markPage(store.db, pageId, WAITING);
    act.event({ op: 'changed', entity: 'page', entityId: pageId, caseId: page.caseId, fields });
    return { rev: act.cmd, turned };
  });
}

/** Lets a page wait for another reading, also over a restart. What was read before stays, and stays accepted. */
export function readAgain(store: Store, session: Session, input: Input<'scans.readAgain'>) {
  return store.act(session, input.cmd, (act) => {
    const page = pageToMove(store, session, input.pageId);
    markPage(store.db, page.id, WAITING);
    setCareful(store.db, page.id, input.careful);
    act.event({ op: 'waits', entity: 'page', entityId: page.id, caseId: page.caseId });
    return { rev: page.rev };
  });
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
