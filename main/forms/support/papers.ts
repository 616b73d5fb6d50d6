// Papers that the things of a request still lack, by the rules of the office on the day it speaks of.
import type { Bilingual } from '#domain/forms/form.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { missingPapers, type Reached, sayMissing } from '#domain/support/papers.ts';
import { stageOf } from '#domain/support/request.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { settingOn } from '../../storage/settings.ts';
import { rowsIn } from '../computed/case-forms.ts';

/** What was refused or is not needed any more lacks nothing. */
function reachedBy(form: FormRecord): Reached | null {
  const { answers, state } = form;
  const begun = dayOf(form.enteredAt);
  const { stage } = stageOf({ answers, isFinal: state === 'final', isWhole: true, begun });
  if (stage === 'refused' || stage === 'withdrawn') return null;
  if (stage === 'handed') return 'handed';
  return stage === 'bought' || stage === 'receipt' ? 'bought' : 'asked';
}

/** One line for each thing that lacks a paper by now, under the id of its row. */
export function papersMissing(db: Db, form: FormRecord): Map<string, Bilingual> {
  const reached = reachedBy(form);
  if (reached === null) return new Map();
  const day = form.event?.from ?? dayOf(form.enteredAt);
  const lines = readSetting('item-papers', settingOn(db, 'item-papers', day));
  return new Map(
    rowsIn(form.answers, 'items').flatMap((item) => {
      const missing = missingPapers(form.answers, item, lines, reached);
      return missing.length === 0 ? [] : [[item.id, sayMissing(missing)] as const];
    }),
  );
}
