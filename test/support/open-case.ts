// Opens a case as the screen does, with invented facts; what a test cares about is given.
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import type { PersonFields } from '../../main/storage/people.ts';
import type { OfficeOnDisk } from './office-on-disk.ts';

export type OpenedCase = {
  caseId: string;
  personId: string;
  memberId: string;
  formId: string;
  code: string;
  rev: string;
};

export const CHILD: PersonFields = {
  nameKm: 'សុខ ឫទ្ធី',
  nameLatin: 'Sok Rithy',
  otherNames: [],
  sex: 'm',
  birth: exactDay('2009-03-12'),
  died: null,
  phone: '',
  recordingWish: 'record',
};

export type Facts = Partial<PersonFields> & {
  village?: string;
  district?: string;
  restricted?: boolean;
  notSame?: string[];
  parents?: { relation: 'mother' | 'father'; name: string }[];
};

export async function openCase(
  office: OfficeOnDisk,
  session: Session,
  facts: Facts = {},
): Promise<OpenedCase> {
  const { village = 'ភូមិត្រពាំងរុន', district = 'kh-17-10', ...rest } = facts;
  const { restricted = false, parents = [], notSame = [], ...child } = rest;
  const [caseId, personId, casePersonId, formId] = [newId(), newId(), newId(), newId()];
  const { code, rev } = await office.call(session, 'cases.create', {
    ...{ cmd: newId(), caseId, personId, casePersonId, formId },
    child: { ...CHILD, ...child },
    parents,
    place: { placeId: district, placeText: village },
    opened: exactDay('2026-02-03'),
    module: 'fs',
    restricted,
    notSame,
    matchAnswer: notSame.length > 0 ? 'new' : 'none',
  });
  return { caseId, personId, memberId: casePersonId, formId, code, rev };
}

/** Adds somebody to a case; answers the ids of person and membership. */
export async function addPerson(
  office: OfficeOnDisk,
  session: Session,
  caseId: string,
  facts: Partial<PersonFields> & { relation?: string; roles?: string[] },
): Promise<{ personId: string; memberId: string; rev: string }> {
  const { relation = 'other', roles = ['household'], ...person } = facts;
  const [personId, id] = [newId(), newId()];
  const input = { cmd: newId(), baseRev: null, caseId, id, personId, person, roles, relation };
  const { rev } = await office.call(session, 'people.save', input);
  return { personId, memberId: id, rev };
}
