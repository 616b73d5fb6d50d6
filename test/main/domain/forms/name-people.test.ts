// Who is offered where a form asks for a person, and who somebody is that was named in words alone.
import { expect, test } from 'vitest';
import { igaTrialR1 } from '#domain/forms/definitions/iga-trial/r1.ts';
import { memberNamed, namePeople } from '#domain/forms/name-people.ts';
import { isOfFamily } from '#domain/forms/of-family.ts';
import { someone } from './trial-form.ts';

const members = [
  { personId: 'mother', nameKm: 'កែវ ម៉ុម', nameLatin: 'Keo Mom' },
  { personId: 'aunt', nameKm: 'កែវ សុខា', nameLatin: '' },
  { personId: 'other aunt', nameKm: 'កែវ សុខា', nameLatin: 'Keo Sokha' },
];

test('somebody named in words is the one person of the case with that whole name, in either script', () => {
  expect(memberNamed(' កែវ ម៉ុម ', members)).toBe('mother');
  expect(memberNamed('Keo Mom', members)).toBe('mother');
  expect(memberNamed('Keo', members)).toBeNull();
  expect(memberNamed('កែវ សុខា', members)).toBeNull();
  expect(memberNamed('', members)).toBeNull();
});

test('whoever is known by now is named once, everybody else stays as they were written', () => {
  const named = { id: 'mother', text: '' };
  const answers = {
    person: someone('កែវ ម៉ុម'),
    why: 'កែវ ម៉ុម',
    'decided-by': { people: [someone('មេភូមិ'), someone('Keo Mom'), someone('កែវ ម៉ុម')] },
  };
  expect(namePeople(igaTrialR1, answers, members)).toEqual({
    person: named,
    why: 'កែវ ម៉ុម',
    'decided-by': { people: [someone('មេភូមិ'), named] },
  });
});

test('nobody of the office is offered for whom a thing is asked, in whose school, or who is held', () => {
  const family = ['items.1.who', 'goals.1.for-whom', 'for-whom', 'person', 'child', 'school.1.who'];
  for (const path of [...family, 'prison-lines.1.who-held', 'line.1.who'])
    expect(isOfFamily(path), path).toBe(true);
  for (const path of ['signed.1.who', 'signed.1.witness', 'second-worker', 'reports.1.person'])
    expect(isOfFamily(path), path).toBe(false);
});
