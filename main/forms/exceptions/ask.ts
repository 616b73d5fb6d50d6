// A rule refused a worker something: with the reason that was written the coordinator is asked, in the same act.
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../../storage/database.ts';
import {
  endException,
  exceptionsOfForm,
  giveReason,
  insertException,
} from '../../storage/exceptions.ts';
import type { FormRecord } from '../../storage/forms.ts';
import type { Act } from '../../storage/store.ts';
import { EFFECTS } from '../effects/index.ts';
import { isAbout } from './allowed.ts';

/**
 * `tried`: somebody tried to finish the form. A question that waits gets the newest reason; what was
 * answered is asked again only with another reason; what the form does not ask for any more ends.
 */
export function askExceptions(
  db: Db,
  act: Act,
  session: Session,
  form: FormRecord,
  tried: boolean,
): void {
  const effect = EFFECTS[form.form];
  if (!effect?.forbidden || session.role === 'coordinator') return;
  const forbidden = effect.forbidden({ db, session, form });
  const before = exceptionsOfForm(db, form.id);
  for (const one of before)
    if (one.says === null && !forbidden.some((closed) => isAbout(one, closed)))
      endException(db, one.id, act.at, act.cmd);
  const asks = tried || effect.isSent?.(form) === true;
  for (const { problem: _, ...closed } of forbidden) {
    const last = before.find((one) => isAbout(one, closed));
    const isSaid = closed.reason !== '' && closed.reason !== last?.reason;
    if (!asks || !isSaid || last?.says === 'yes') continue;
    if (last?.says === null) {
      giveReason(db, last.id, closed.reason, act.cmd);
      continue;
    }
    const { id: formId, caseId } = form;
    const asked = { askedBy: session.user, askedAt: act.at, rev: act.cmd };
    insertException(db, { id: newId(), caseId, formId, ...closed, ...asked });
    act.event({ op: 'exception-asked', entity: 'form', entityId: formId, caseId });
  }
}
