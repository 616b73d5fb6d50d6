// A request for support on its way: at which stage it stands since when, and who has to do what next.
import { type Answers, ChoiceAnswer, PaperAnswer, type Row } from '../forms/answers.ts';
import { exchange, type Rate } from '../money/exchange.ts';
import { type Money, MoneySchema } from '../money/money.ts';
import type { Setting } from '../office/settings.ts';
import { PartialDateSchema } from '../people/partial-date.ts';
import type { Role } from '../roles.ts';

/** In the order of the way; the last three are its ends. */
export type Stage =
  | 'writing'
  | 'asked'
  | 'approved'
  | 'bought'
  | 'receipt'
  | 'handed'
  | 'refused'
  | 'withdrawn';

/** Roles that an office may ask for their word before money is spent. */
export type Decider = Setting<'approvals'>[number]['roles'][number];

/** How the list of staff roles in the form names who decides. */
const ROLE_OPTION: Record<Decider, string> = {
  coordinator: 'coordinator',
  finance: 'finance',
  administrator: 'admin',
};
export const optionOfRole = (role: Decider): string => ROLE_OPTION[role];

const rowsIn = (answers: Answers, field: string): Row[] =>
  (answers[field] as { rows?: Row[] } | undefined)?.rows ?? [];
const optionIn = (answer: unknown) => ChoiceAnswer.safeParse(answer).data?.option ?? null;
const dayIn = (answer: unknown) => PartialDateSchema.safeParse(answer).data?.from ?? null;
const moneyIn = (answer: unknown) => MoneySchema.safeParse(answer).data ?? null;
const newest = (days: readonly (string | null)[]) =>
  days.reduce<string | null>((last, day) => ((day ?? '') > (last ?? '') ? day : last), null);

/** What is asked for together, by currency: so many of each, at the price of one. */
export function totalAsked(answers: Answers): Money[] {
  const sums = new Map<Money['currency'], number>();
  for (const { answers: item } of rowsIn(answers, 'items')) {
    const price = moneyIn(item.price);
    const count = typeof item.quantity === 'number' ? item.quantity : 0;
    if (price) sums.set(price.currency, (sums.get(price.currency) ?? 0) + price.amount * count);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/**
 * Who must say yes to this amount: the first line of the office's setting that reaches so far, or its last.
 * Where riel and dollars cannot be compared for want of a rate, only a line without a limit reaches.
 */
export function decidersOf(
  total: readonly Money[],
  lines: Setting<'approvals'>,
  { rates, day }: { rates: readonly Rate[]; day: string },
): readonly Decider[] {
  const reaches = ({ upTo }: (typeof lines)[number]) => {
    if (upTo === null) return true;
    const all = exchange(
      total.map((money) => ({ money, day })),
      rates,
    );
    const amount = upTo.currency === 'KHR' ? all.khr : all.usd;
    return amount !== null && amount <= upTo.amount;
  };
  return (lines.find(reaches) ?? lines.at(-1))?.roles ?? [];
}

/** Those of them who have not said yes yet. */
export function leftToDecide(answers: Answers, deciders: readonly Decider[]): Decider[] {
  const yes = rowsIn(answers, 'approvals').filter((row) => optionIn(row.answers.says) === 'yes');
  const said = new Set(yes.map((row) => optionIn(row.answers.role)));
  return deciders.filter((role) => !said.has(ROLE_OPTION[role]));
}

/** Was it decided? Then nobody asks any more what is missing of it. */
export const isDecided = ({ decision }: Answers): boolean => optionIn(decision) !== null;

export type RequestFacts = {
  answers: Answers;
  isFinal: boolean;
  /** Nothing is missing of what is asked. */
  isWhole: boolean;
  /** ISO day on which it was begun. */
  begun: string;
};

/** Every item has its purchase; one that was written by hand, under an id of its own, may be for several. */
function isAllBought(answers: Answers, bought: readonly Row[]): boolean {
  const items = rowsIn(answers, 'items').map(({ id }) => id);
  if (bought.some(({ id }) => !items.includes(id))) return true;
  return bought.length > 0 && items.every((item) => bought.some(({ id }) => id === item));
}

/** The stage with the ISO day since when. Sent without all that is asked it is still being written. */
export function stageOf({ answers, isFinal, isWhole, begun }: RequestFacts): {
  stage: Stage;
  since: string;
} {
  const decided = newest(rowsIn(answers, 'approvals').map((row) => dayIn(row.answers.on)));
  const bought = rowsIn(answers, 'bought').filter((row) => moneyIn(row.answers.price) !== null);
  const at = (stage: Stage, day: string | null) => ({ stage, since: day ?? begun });
  const decision = optionIn(answers.decision);
  if (decision === 'not-approved') return at('refused', decided);
  if (decision === 'withdrawn') return at('withdrawn', decided);
  if (isFinal) return at('handed', dayIn(answers['handed-on']));
  if (decision === 'approved') {
    if (!isAllBought(answers, bought)) return at('approved', decided);
    const paid = newest(bought.map((row) => dayIn(row.answers.on)));
    const hasReceipts = bought.every(
      (row) => PaperAnswer.safeParse(row.answers.receipt).data !== undefined,
    );
    return at(hasReceipts ? 'receipt' : 'bought', paid);
  }
  const sent = dayIn(answers['asked-on']);
  return sent !== null && isWhole ? at('asked', sent) : at('writing', decided);
}

/** Whom a stage waits for; what was refused or is not needed waits for its worker until the form is finished. */
export function waitsFor(stage: Stage, isFinal = false): 'worker' | 'deciders' | 'buyer' | null {
  if (isFinal) return null;
  switch (stage) {
    case 'writing':
    case 'receipt':
    case 'refused':
    case 'withdrawn':
      return 'worker';
    case 'asked':
      return 'deciders';
    case 'approved':
    case 'bought':
      return 'buyer';
    default:
      return null;
  }
}

/** What is asked can be changed until it is decided, the decision is not the worker's; a coordinator may. */
const ASKED = ['items', 'need', 'needed-by', 'goal', 'papers', 'asked-on'];
const DECIDED = ['approvals', 'decision'];

/** Questions of a form that this role may not answer as it stands; main keeps what stands there. */
export function closedFields(form: string, role: Role, answers: Answers): readonly string[] {
  if (form !== 'support-request' || role === 'coordinator') return [];
  return optionIn(answers.decision) === null ? DECIDED : [...DECIDED, ...ASKED];
}
