// One person across cases: where they stand, which entries are the same, who may be, who is not.
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { describeBirth } from '#domain/people/describe-date.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { call, useCall, useChanged } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useUserName } from '../app/users.tsx';
import { useMatchReasons } from '../cases/match-panel.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { type Rows, useRows } from '../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { ComparePeople } from './compare-people.tsx';
import { JoinCases } from './join-cases.tsx';
import type { Page } from './page.ts';
import './people.css';

type Props = { personId: string; caseId: string };

export function PersonScreen({ personId, caseId }: Props) {
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('people.view', { personId });
  useChanged(['case', 'person'], refresh);
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (!value) return <Waiting />;
  return <Person page={value} caseId={caseId} refresh={refresh} />;
}

function Person(props: { page: Page; caseId: string; refresh: () => void }) {
  const { t, language } = useText();
  const { go, back } = usePlaces();
  const { page, caseId, refresh } = props;
  const { person, personId } = page;
  const mayJoin = useMay(['coordinator']);
  const [other, setOther] = useState<string | null>(null);
  const [joining, setJoining] = useState(false);
  const code = page.cases.find((one) => one.caseId === caseId)?.code ?? '';
  const open = page.cases.filter(({ hidden }) => !hidden);
  const matches = page.matches.filter(({ hidden }) => !hidden);
  const rows = useRows({
    ids: [...open.map((one) => one.caseId), ...matches.map((match) => match.personId)],
    onOpen: (id) => {
      if (matches.some((match) => match.personId === id)) return setOther(id);
      go({ screen: 'case', caseId: id });
    },
    on: other === null && !joining,
  });
  const canJoin = mayJoin && open.length > 1;
  useKeys([
    ...(canJoin ? [{ keys: ['M'], says: t('people.joinCases'), run: () => setJoining(true) }] : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  const facts = [
    person.sex !== 'u' && t(`words.sex.${person.sex}`),
    person.birth && describeBirth(person.birth, today(), language),
  ].filter(Boolean);
  return (
    <div className="personpage scroll">
      <h1>
        <PersonName {...person} code={code} />
      </h1>
      <p className="sup">{facts.join(' · ')}</p>
      <section aria-labelledby="cases">
        <div className="sec">
          <h2 id="cases">{t('people.cases')}</h2>
          {canJoin && (
            <span className="end">
              <Button small hint="M" onPress={() => setJoining(true)}>
                {t('people.joinCases')}
              </Button>
            </span>
          )}
        </div>
        <Cases cases={page.cases} rows={rows} />
      </section>
      <Said page={page} caseId={caseId} onDone={refresh} />
      <section aria-labelledby="maybe">
        <div className="sec">
          <h2 id="maybe">{t('people.mayBe')}</h2>
        </div>
        {page.matches.length === 0 && <p className="sup">{t('people.nobody')}</p>}
        <MayBe matches={page.matches} rows={rows} />
      </section>
      {other !== null && (
        <ComparePeople
          {...{ page, caseId }}
          otherId={other}
          onClose={() => setOther(null)}
          onDone={() => {
            setOther(null);
            refresh();
          }}
        />
      )}
      {joining && (
        <JoinCases
          key={personId}
          cases={open}
          onClose={() => setJoining(false)}
          onDone={() => {
            setJoining(false);
            refresh();
          }}
        />
      )}
    </div>
  );
}

function Cases({ cases, rows }: { cases: Page['cases']; rows: Rows }) {
  const { t } = useText();
  const { relation, personRole } = useOpenWords();
  return (
    <ul className="list">
      {cases.map((one) =>
        one.hidden ? (
          <ClosedLine key={one.caseId} code={one.code} says={t('people.closedCase')} />
        ) : (
          <ListRow key={one.caseId} id={one.caseId} rows={rows}>
            <span>
              <b>{one.code}</b>{' '}
              {[one.relation === 'self' ? '' : relation(one.relation), ...one.roles.map(personRole)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="cap">
              {[one.village, one.status === 'closed' && t('cases.head.closed')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </ListRow>
        ),
      )}
    </ul>
  );
}

function MayBe({ matches, rows }: { matches: Page['matches']; rows: Rows }) {
  const { t } = useText();
  const reasons = useMatchReasons();
  return (
    <ul className="list">
      {matches.map((match) =>
        match.hidden ? (
          <ClosedLine key={match.personId} code={match.code} says={t('cases.add.hiddenMatch')} />
        ) : (
          <ListRow key={match.personId} id={match.personId} rows={rows}>
            <span className="row">
              <span className="grow">
                <PersonName {...match} />
              </span>
              <span className="goes">{t('people.compare')}</span>
            </span>
            <span className="cap">
              {[match.code, match.village, reasons(match)].filter(Boolean).join(' · ')}
            </span>
          </ListRow>
        ),
      )}
    </ul>
  );
}

/** A case that is closed for this person: its number alone. */
function ClosedLine({ code, says }: { code: string; says: string }) {
  return (
    <li className="said">
      <Lock className="ic" aria-hidden />
      <b>{code}</b>
      <span className="cap">{says}</span>
    </li>
  );
}

/** What people said already: the same person, or somebody else. Each can be taken back. */
function Said({ page, caseId, onDone }: { page: Page; caseId: string; onDone: () => void }) {
  const { t, language } = useText();
  const say = useToast();
  const userName = useUserName();
  const { error, run, busy } = useDoing();
  const takeBack = (id: string) =>
    void run(
      () => call('people.notSame', { cmd: newId(), id, caseId }),
      () => {
        say((t) => t('people.takenBack'));
        onDone();
      },
    );
  const line = (one: Page['same'][number], kind: 'same' | 'notSame') => {
    const by = { name: userName(one.by, true), day: formatDay(dayOf(one.at), language) };
    return (
      <li key={one.linkId} className="said">
        <span className="grow">
          <PersonName {...one} code="" />
          <span className="cap">
            {kind === 'same'
              ? t('people.sameBy', { ...by, reason: one.reason })
              : t('people.notSameBy', by)}
          </span>
        </span>
        <Button small busy={busy} onPress={() => takeBack(one.linkId)}>
          {t(kind === 'same' ? 'people.takeBack' : 'people.askAgain')}
        </Button>
      </li>
    );
  };
  return (
    <>
      {(['same', 'notSame'] as const).map(
        (kind) =>
          page[kind].length > 0 && (
            <section key={kind} aria-label={t(`people.${kind}`)}>
              <div className="sec">
                <h2>{t(`people.${kind}`)}</h2>
              </div>
              <ul className="list">{page[kind].map((one) => line(one, kind))}</ul>
            </section>
          ),
      )}
      <ErrorNote error={error} />
    </>
  );
}
