// What main would tell a form besides its answers: people, papers, prisons, rows to begin with.
import type { Output } from '#contract/calls.ts';
import { caseView, id } from './office.ts';

type Context = Output<'forms.view'>['context'];
const DAY = 86_400_000;

const entry = (
  n: number,
  kind: Context['directory'][number]['kind'],
  nameKm: string,
  nameLatin: string,
): Context['directory'][number] => ({ id: id(1800 + n), kind, nameKm, nameLatin, active: true });

export const formContext: Context = {
  code: caseView.row.code,
  nameKm: caseView.row.nameKm,
  nameLatin: caseView.row.nameLatin,
  people: caseView.people.map((person) => ({
    id: person.id,
    personId: person.personId,
    nameKm: person.nameKm,
    nameLatin: person.nameLatin,
    sex: person.sex,
    birth: person.birth,
    roles: person.roles,
    relation: person.relation,
  })),
  typed: [],
  directory: [
    entry(1, 'facilities', 'ពន្ធនាគារខេត្តសៀមរាប', 'Siem Reap prison'),
    entry(2, 'facilities', 'ពន្ធនាគារខេត្តបន្ទាយមានជ័យ', 'Banteay Meanchey prison'),
    entry(3, 'providers', 'មណ្ឌលសុខភាពដំដែក', 'Dam Daek health centre'),
    entry(4, 'funders', 'ម្ចាស់ជំនួយ ក', 'Donor A'),
  ],
  documents: [
    {
      id: id(1400),
      kind: 'intake',
      paperDate: { typed: '14/2/2026', precision: 'day', from: '2026-02-14', to: '2026-02-14' },
      pages: 3,
    },
    { id: id(1401), kind: 'consent', paperDate: null, pages: 2 },
  ],
  seeds: {},
  links: {},
  days: {},
  earlier: [],
  computed: {},
};

/** When lines of the case were last said to be true. */
export const since = Date.now() - 40 * DAY;
