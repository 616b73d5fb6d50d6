// Requests for support as lists and as one page: what is needed to decide and to pay, and no more.
import type { z } from 'zod';
import type { RequestLine, SupportRequest } from '#contract/support.ts';
import { ChoiceAnswer, numberOf, PaperAnswer } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { type Bilingual, columnsOf, fieldsOf } from '#domain/forms/form.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { type Money, MoneySchema } from '#domain/money/money.ts';
import { dayOf, daysBetween } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { type CaseScope, handlesMoney, mayRead, type Session } from '#domain/roles.ts';
import { totalAsked } from '#domain/support/request.ts';
import { sayWarning, standardPrice } from '#domain/support/rules.ts';
import { AppError } from '../../ipc/errors.ts';
import { namingOf } from '../../storage/access.ts';
import { caseScope, findCase } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import { documentsOfCase } from '../../storage/documents.ts';
import { draftsOfKind, type FormRecord } from '../../storage/forms.ts';
import { unfiledBy } from '../../storage/pages.ts';
import { findPerson } from '../../storage/people.ts';
import type { Store } from '../../storage/store.ts';
import { rowsIn } from '../computed/case-forms.ts';
import { definitionOf, requireForm } from '../find.ts';
import { checkItems } from '../support-facts.ts';
import { nameIn } from './names.ts';
import { papersMissing } from './papers.ts';
import { maySeeRequest, type Stand, standOf } from './stand.ts';

type Line = z.input<typeof RequestLine>;
type View = z.input<typeof SupportRequest>;
type Item = View['items'][number];

const dayIn = (answer: unknown) => PartialDateSchema.safeParse(answer).data?.from ?? null;
const moneyIn = (answer: unknown): Money | null => MoneySchema.safeParse(answer).data ?? null;
const textIn = (answer: unknown): string => (typeof answer === 'string' ? answer.trim() : '');
const NOBODY = { nameKm: '', nameLatin: '' };

/** The names of the child only for those who may read the case. */
function lineOf(
  db: Db,
  session: Session,
  scope: CaseScope,
  form: FormRecord,
): Line & { stand: Stand } {
  const record = findCase(db, form.caseId);
  const main = record?.mainPerson ? findPerson(db, record.mainPerson) : null;
  const { nameKm, nameLatin } = (mayRead(session, scope) && main) || NOBODY;
  const stand = standOf(db, session, scope, form);
  const { stage, since, waits, left, mine } = stand;
  return {
    ...{ formId: form.id, caseId: form.caseId, code: record?.code ?? '', nameKm, nameLatin },
    need: textIn(form.answers.need),
    total: totalAsked(form.answers),
    ...{ stage, since, left, mine, gaps: stand.gaps.length, waits },
    days: Math.max(daysBetween(since, dayOf(Date.now())), 0),
    neededBy: dayIn(form.answers['needed-by']),
    stand,
  };
}

function requireScope(db: Db, caseId: string): CaseScope {
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  return scope;
}

/** What waits for this person first, then what waits longest. A draft nobody sent is its worker's alone. */
export function listRequests(
  { db }: Store,
  session: Session,
  { caseId }: { caseId?: string | undefined },
): { requests: Line[] } {
  const requests = draftsOfKind(db, 'support-request')
    .filter((form) => form.amends === null && (caseId ?? form.caseId) === form.caseId)
    .flatMap((form) => {
      const scope = requireScope(db, form.caseId);
      if (!maySeeRequest(db, session, scope, form)) return [];
      const isOwn = scope.workers.includes(session.user) || form.author === session.user;
      if (session.role === 'social-worker' && !isOwn) return [];
      const { stand, ...line } = lineOf(db, session, scope, form);
      const reads = session.role === 'coordinator' || session.role === 'social-worker';
      return reads || stand.stage !== 'writing' ? [line] : [];
    });
  return {
    requests: requests.toSorted((a, b) => Number(b.mine) - Number(a.mine) || b.days - a.days),
  };
}

function itemsOf(db: Db, form: FormRecord): Item[] {
  const checked = new Map(checkItems(db, form).map((one) => [one.row.id, one]));
  const lacks = papersMissing(db, form);
  return rowsIn(form.answers, 'items').map(({ id, answers }) => {
    const choice = ChoiceAnswer.safeParse(answers.service).data;
    const found = checked.get(id);
    const { item, facts, prices, warnings } = found ?? {};
    const said =
      item && facts && prices && warnings
        ? warnings.map((one) => sayWarning(one, item, facts, prices))
        : [];
    return {
      ...{ id, service: choice?.option ?? '', words: choice?.other ?? '', warnings: said },
      quantity: numberOf(answers.quantity),
      standard: prices && item ? standardPrice(prices, item.service) : null,
      ...{ price: moneyIn(answers.price), serious: answers.serious === true },
      lacks: lacks.get(id) ?? null,
      reasons: [textIn(answers['price-why']), textIn(answers.anyway)].filter(Boolean),
    };
  });
}

const PLAN_FIRST: Bilingual = {
  en: 'an income plan with its market check comes first',
  km: 'ត្រូវមានផែនការបង្កើតប្រាក់ចំណូលដែលបានពិនិត្យទីផ្សារសិន',
};

/** "Uniform: Why above the standard price": the labels of what is missing, with the thing in front. */
function wordsOfGap(form: FormRecord, { field: path, code }: FormProblem): Bilingual {
  const [id, rowId, column] = path.split('.');
  const field = fieldsOf(definitionOf(form)).find((one) => one.id === id);
  const cell = field && columnsOf(field).find((one) => one.id === column);
  const row = rowsIn(form.answers, id ?? '').find((one) => one.id === rowId);
  const service = ChoiceAnswer.safeParse(row?.answers.service).data?.option;
  const thing = SERVICES.find((one) => one.id === service)?.label ?? null;
  const label = code === 'plan-first' ? PLAN_FIRST : ((cell ?? field)?.label ?? null);
  return {
    en: [thing?.en, label?.en].filter(Boolean).join(': '),
    km: [thing?.km, label?.km].filter(Boolean).join('៖ '),
  };
}

/** Receipts that lie in the folder and that whoever pays may see. */
function papersOf(db: Db, form: FormRecord): View['papers'] {
  return documentsOfCase(db, form.caseId)
    .filter(({ kind, restricted }) => kind === 'receipt' && !restricted)
    .filter(({ id }) => !namingOf(db, id).only)
    .map(({ id, paperDate, pages }) => ({ id, paperDate: paperDate?.from ?? null, pages }));
}

const freshFor = (db: Db, session: Session, { may }: Stand): View['fresh'] =>
  handlesMoney(session) && may.buy
    ? unfiledBy(db, session.user).map(({ sourceId: id, at, pages }) => ({ id, at, pages }))
    : [];

/** Throws `not-found`, or `not-allowed` for who may not see it. */
export function viewRequest({ db }: Store, session: Session, formId: string): View {
  const form = requireForm(db, formId);
  const scope = requireScope(db, form.caseId);
  if (!maySeeRequest(db, session, scope, form)) throw new AppError('not-allowed');
  const { stand, ...line } = lineOf(db, session, scope, form);
  const decisions = rowsIn(form.answers, 'approvals').flatMap(({ answers }) => {
    const says = ChoiceAnswer.safeParse(answers.says).data?.option;
    if (says !== 'yes' && says !== 'no' && says !== 'ask') return [];
    const { by, reason, on } = answers;
    return [{ by: nameIn(db, by), says, reason: textIn(reason), on: dayIn(on) } as const];
  });
  const bought = rowsIn(form.answers, 'bought').map(({ id, answers }) => {
    const receipt = PaperAnswer.safeParse(answers.receipt).data;
    return {
      ...{ id, item: textIn(answers.item), shop: textIn(answers.shop), on: dayIn(answers.on) },
      ...{ price: moneyIn(answers.price), receipt: receipt?.documentId ?? null },
      receiptWords: receipt?.text ?? '',
    };
  });
  const user = { id: form.author, text: '' };
  return {
    ...{ ...line, rev: form.rev, by: nameIn(db, user), items: itemsOf(db, form) },
    missing: stand.gaps.map((gap) => ({ ...wordsOfGap(form, gap), at: gap.field })),
    ...{ decisions, bought, papers: papersOf(db, form), may: stand.may },
    fresh: freshFor(db, session, stand),
  };
}
