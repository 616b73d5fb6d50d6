// Which sentence tells what a colleague did.
import type { Output } from '#contract/calls.ts';

type Did = Pick<Output<'cases.today'>['since'][number], 'entity' | 'op' | 'code' | 'form'>;

/** A form that the person may read is called by its name. */
export function sentenceOf({ entity, op, code, form }: Did) {
  const create = /^(created|began|filed)$/.test(op);
  const done = /^(completed|finished)$/.test(op);
  const assign = /^assigned$/.test(op);
  if (code === '') return 'today.did.office' as const;
  switch (entity) {
    case 'case':
      if (assign) return 'today.did.case.assign' as const;
      return create ? ('today.did.case.create' as const) : ('today.did.case.change' as const);
    case 'form':
      if (op === 'opened-with-reason') return 'today.did.form.opened' as const;
      if (form !== '' && done) return 'today.did.named.complete' as const;
      if (form !== '')
        return create ? ('today.did.named.create' as const) : ('today.did.named.change' as const);
      if (done) return 'today.did.form.complete' as const;
      return create ? ('today.did.form.create' as const) : ('today.did.form.change' as const);
    case 'document':
      return create
        ? ('today.did.document.create' as const)
        : ('today.did.document.change' as const);
    case 'person':
    case 'relation':
    case 'household':
      return 'today.did.person.change' as const;
    default:
      return 'today.did.other' as const;
  }
}
