// The people of a case, the child first: what they are to the child, age, phone, what they wished.
import { Phone } from 'lucide-react';
import type { CaseView } from '#contract/cases.ts';
import { describeAge, describePartialDate } from '#domain/people/describe-date.ts';
import { today } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { initialOf, PersonName } from '../ui/person-name.tsx';

type Person = CaseView['people'][number];
const isMain = (person: Person) => person.roles.includes('main-child');

/** `withKeys`: on the page of the case, where its keys are. */
export function FamilyList({ view, withKeys = false }: { view: CaseView; withKeys?: boolean }) {
  const { t } = useText();
  const { go } = usePlaces();
  const people = [...view.people].sort((a, b) => Number(isMain(b)) - Number(isMain(a)));
  return (
    <>
      <div className="sec">
        <h2 id="family">{t('cases.family.title')}</h2>
        {people.length > 0 && <span className="n">{people.length}</span>}
        <span className="end">
          <Button
            small
            quiet
            {...(withKeys && { hint: 'K' })}
            onPress={() => go({ screen: 'facts', caseId: view.row.id })}
          >
            {t('facts.title')}
          </Button>
        </span>
      </div>
      {people.length === 0 && <p className="sup">{t('cases.family.none')}</p>}
      <ul className="ppl">
        {people.map((person) => (
          <FamilyMember key={person.id} person={person} code={view.row.code} caseId={view.row.id} />
        ))}
      </ul>
      {people.length < 2 && <p className="cap">{t('cases.family.fromForm')}</p>}
    </>
  );
}

function FamilyMember(props: { person: Person; code: string; caseId: string }) {
  const { person, code, caseId } = props;
  const { t, language } = useText();
  const { hidden } = useNames();
  const { relation, personRole } = useOpenWords();
  const { go } = usePlaces();
  const main = isMain(person);
  const also = (person.elsewhere ?? []).map((one) => one.code);
  const kin = main ? t('cases.family.main') : relation(person.relation);
  const age = person.birth && describeAge(person.birth, today(), language);
  const facts = [
    ...person.roles.filter((role) => role !== 'main-child').map(personRole),
    age,
    person.died && t('cases.family.died', { date: describePartialDate(person.died, language) }),
    person.recordingWish === 'not-record' && t('cases.family.wish'),
  ].filter(Boolean);
  return (
    <li className={`${person.sex} ${main ? 'main' : ''}`}>
      <span className="ava" aria-hidden>
        {hidden ? '·' : initialOf(person.nameKm, person.nameLatin)}
      </span>
      <span>
        {hidden ? (
          <b>{kin || code}</b>
        ) : (
          <>
            <button
              type="button"
              className="namebtn"
              onClick={() => go({ screen: 'person', personId: person.personId, caseId })}
            >
              <PersonName {...person} code={code} firstOnly />
            </button>{' '}
            {kin}
          </>
        )}
        {also.length > 0 && (
          <span className="cap">{t('people.alsoIn', { codes: also.join(', ') })}</span>
        )}
        {facts.length > 0 && <span className="cap">{facts.join(' · ')}</span>}
        {person.phone && !hidden && (
          <span className="cap row selectable" style={{ gap: 5 }}>
            <Phone className="ic s" aria-hidden />
            {person.phone}
          </span>
        )}
      </span>
    </li>
  );
}
