// What invented families tell reports: decisions, visits, support, scales, trials; the same for a seed.
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { saveFormValues } from '../../main/storage/form-values.ts';
import { insertForm } from '../../main/storage/forms.ts';
import { writeLine } from '../../main/storage/lines.ts';
import { rowsOf } from '../../main/storage/prepared.ts';
import type { Store } from '../../main/storage/store.ts';
import { createIds, type MakeId } from './ids.ts';
import { inventJudgement, writeFacts } from './joining.ts';
import { createDice, type Dice } from './random.ts';

type Told = readonly [path: string, concept: string, value: string, person?: string];
type Family = { caseId: string; children: string[]; adult: string; opened: string; step: number };
type Tell = (form: string, day: string, values: readonly Told[]) => void;

const FACTORS = [
  ...['food-security', 'growth', 'shelter', 'care', 'safety', 'legal', 'wellness', 'health-care'],
  ...['feelings', 'behaviour', 'learning', 'school'],
];

function tellScales(dice: Dice, { children }: Family, opened: string, tell: Tell): void {
  for (const child of children)
    for (const [occasion, day] of [
      ['baseline', opened],
      ['regular', `${Number(opened.slice(0, 4)) + 1}-02-01`],
    ] as const)
      tell('child-scale', day, [
        ['occasion', 'scale.occasion', occasion, child],
        ...FACTORS.map(
          (factor): Told => [
            `scores.${factor}.level`,
            'scale.factor',
            dice.chance(0.05) ? 'not-recorded' : String(dice.between(1, 4)),
            child,
          ],
        ),
      ]);
}

function tellWork(dice: Dice, makeId: MakeId, family: Family, tell: Tell): void {
  const { children, adult } = family;
  const [first = ''] = children;
  const day = () => `20${dice.between(23, 26)}-0${dice.between(1, 9)}-${dice.between(10, 28)}`;
  for (let note = 0; note < 6; note++) {
    const row = makeId();
    tell('case-note', day(), [
      ['contact', 'contact.type', dice.pick(['home-visit', 'phone', 'school', 'no-one'])],
      [
        `services.${row}.service`,
        'service.type',
        dice.pick(['scholarship', 'bag', 'phone-credit']),
      ],
      [`services.${row}.for-whom`, 'service.person', first],
      [`services.${row}.value`, 'service.cost', `${dice.between(5, 90)}000 KHR`],
      ['travel', 'cost.travel', dice.chance(0.5) ? '200 USD' : 'not-recorded'],
    ]);
  }
  for (let visit = 0; visit < 3; visit++)
    tell('prison-visit', day(), [
      ['status', 'visit.status', dice.pick(['held', 'held', 'replaced', 'missed'])],
      ['planned-on', 'visit.planned', '2024-01-01'],
      ['children', 'visit.child', dice.pick(children)],
    ]);
  if (dice.chance(0.3))
    tell('iga-trial', day(), [
      ['result', 'iga.trial-profit', `${dice.between(5, 90)}00 KHR`, adult],
      ['decision', 'iga.stage', dice.pick(['go', 'again', 'change', 'stop']), adult],
    ]);
  const problem = makeId();
  tell('reflection', day(), [
    [`problems.${problem}.area`, 'problem.area', dice.pick(['food', 'health', 'school', 'home'])],
  ]);
  if (family.step === 7)
    tell('closure', day(), [
      [`problems.${problem}.result`, 'problem.result', dice.pick(['solved', 'partly', 'not'])],
    ]);
}

function readFamilies({ db }: Store): Family[] {
  const rows = rowsOf<{
    caseId: string;
    opened: string;
    step: number;
    personId: string;
    roles: string;
  }>(
    db,
    `SELECT c.id AS caseId, c.opened_from AS opened, c.step, m.person_id AS personId, m.roles
     FROM cases c JOIN case_people m ON m.case_id = c.id ORDER BY c.id, m.id`,
  );
  const families = new Map<string, Family>();
  for (const { caseId, opened, step, personId, roles } of rows) {
    const family = families.get(caseId) ?? { caseId, children: [], adult: personId, opened, step };
    if (roles.includes('"child"')) family.children.push(personId);
    else family.adult = personId;
    families.set(caseId, family);
  }
  return [...families.values()];
}

/** Gives every case of a made office its decision and about fifteen final forms. */
export function tellWorkOfOffice(store: Store, seed = 1): void {
  const { db } = store;
  const dice = createDice(seed + 1000);
  const joining = createDice(seed + 2000);
  const makeId = createIds(dice, Date.UTC(2027, 0, 1));
  const rev = newId();
  db.transaction(() => {
    for (const family of readFamilies(store)) {
      const { caseId, children, opened } = family;
      const tell: Tell = (form, day, values) => {
        const id = makeId();
        insertForm(db, {
          ...{ id, caseId, form, revision: 1, step: 5, state: 'final', version: 1 },
          ...{ restricted: false, event: exactDay(day), enteredAt: 1, changedAt: 1, author: rev },
          ...{ answers: {}, placeInForm: '', amends: null, rev },
        });
        const told = values.map(([path, concept, value, personId = null]) => {
          return { path, concept, value, personId };
        });
        saveFormValues(db, { id, caseId, amends: null, day }, told);
      };
      const decision = dice.pick(['admit', 'admit', 'admit', 'not-admit', 'wait', 'not-recorded']);
      tell('eligibility', opened, [
        ['decision', 'eligibility.decision', decision],
        ...inventJudgement(joining, family),
      ]);
      writeFacts(db, joining, makeId, family, rev);
      tellScales(dice, family, opened, tell);
      tellWork(dice, makeId, family, tell);
      for (const child of children) {
        const answers = {
          who: { id: child, text: '' },
          living: { option: dice.pick(['mother', 'grandparents', 'kin', 'rci', 'u']) },
          since: exactDay(opened),
        };
        const own = { thread: makeId(), caseId, personId: child, formId: null, at: 1, user: rev };
        writeLine(db, { ...own, kind: 'living', answers, rev });
      }
    }
  })();
}
