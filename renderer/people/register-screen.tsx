// The register: everybody found by any spelling, with the cases each one stands in.
import { useState } from 'react';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote } from '../ui/states.tsx';
import './people.css';

export function RegisterScreen(props: { text: string }) {
  const { t, language } = useText();
  const { go, back } = usePlaces();
  const [text, setText] = useState(props.text);
  const typed = text.trim();
  const { value, error, loading } = useCall('people.find', typed === '' ? null : { text: typed }, {
    keep: true,
  });
  const people = typed === '' ? [] : (value?.people ?? []);
  const rows = useRows({
    ids: people.map(({ personId }) => personId),
    typing: true,
    awaited: loading ? typed : null,
    onOpen: (id) => {
      const caseId = people
        .find(({ personId }) => personId === id)
        ?.cases.find(({ hidden }) => !hidden)?.caseId;
      if (caseId) go({ screen: 'person', personId: id, caseId });
    },
  });
  useKeys([{ keys: ['Escape'], says: t('app.keys.back'), run: back, typing: true }]);
  const says =
    typed === ''
      ? t('people.begin')
      : error
        ? ''
        : value && people.length === 0
          ? t('people.nothing')
          : t('people.found', { count: people.length });
  return (
    <div className="personpage scroll">
      <h1>{t('people.title')}</h1>
      <p className="sup">{t('people.text')}</p>
      <Field label={t('people.find')} value={text} onChange={setText} maxLength={120} autoFocus />
      <p className="cap" role="status">
        {says}
      </p>
      <ErrorNote error={error} />
      <ul className="list">
        {people.map((one) => (
          <ListRow key={one.personId} id={one.personId} rows={rows}>
            <span>
              <PersonName {...one} code={one.cases[0]?.code ?? ''} />
            </span>
            <span className="cap">
              {[
                one.birth && t('people.born', { date: describePartialDate(one.birth, language) }),
                ...one.cases.map(({ code }) => code),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </ListRow>
        ))}
      </ul>
    </div>
  );
}
