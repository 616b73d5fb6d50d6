// Waiting for facts: decisions whose facts have changed, and questions by how long they wait or waited.
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { useCall, useChanged } from '../../app/call.ts';
import { useKeys } from '../../app/keys.tsx';
import { useNames } from '../../app/names.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useMay } from '../../app/session.tsx';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { FilterChips } from '../../ui/chips.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { PersonName, useNameText } from '../../ui/person-name.tsx';
import { type Rows, useRows } from '../../ui/rows.ts';
import { ErrorState, Waiting } from '../../ui/states.tsx';
import { type Decision, useJudgedWords } from './changed-decision.tsx';
import './facts.css';

type Question = Output<'questions.list'>['questions'][number];

export function WaitingScreen() {
  const { t } = useText();
  const { go, back } = usePlaces();
  const seesAll = useMay(['coordinator']);
  const [whose, setWhose] = useState<'mine' | 'all'>(seesAll ? 'all' : 'mine');
  const asked = useCall('questions.list', { whose }, { keep: true });
  const changed = useCall('eligibility.changed', { whose }, { keep: true });
  useChanged(['case', 'form'], () => {
    asked.refresh();
    changed.refresh();
  });
  const questions = asked.value?.questions ?? [];
  const decisions = changed.value?.decisions ?? [];
  const caseOf = new Map([
    ...decisions.map(({ formId, caseId }) => [formId, caseId] as const),
    ...questions.map(({ thread, caseId }) => [thread, caseId] as const),
  ]);
  const rows = useRows({
    ids: [...caseOf.keys()],
    onOpen: (id) => go({ screen: 'facts', caseId: caseOf.get(id) ?? '', thread: id }),
  });
  useKeys([{ keys: ['Escape'], says: t('app.keys.back'), run: back }]);
  const error = asked.error ?? changed.error;
  if (!asked.value || !changed.value) {
    return error ? <ErrorState error={error} onAgain={asked.refresh} /> : <Waiting />;
  }
  return (
    <div className="facts waiting-facts scroll">
      <h1>{t('facts.waiting.title')}</h1>
      <p className="sup">{t('facts.waiting.text')}</p>
      {seesAll && (
        <FilterChips
          label={t('facts.waiting.whose')}
          chosen={whose}
          onChoose={setWhose}
          chips={(['all', 'mine'] as const).map((value) => ({
            value,
            label: t(`facts.waiting.${value}`),
          }))}
        />
      )}
      {decisions.length > 0 && <Decisions decisions={decisions} rows={rows} />}
      <section aria-labelledby="questions">
        <div className="sec">
          <h2 id="questions">{t('facts.waiting.questions')}</h2>
        </div>
        {questions.length === 0 ? (
          <p className="sup">{t('facts.waiting.noQuestions')}</p>
        ) : (
          <Questions questions={questions} rows={rows} />
        )}
      </section>
    </div>
  );
}

function Decisions({ decisions, rows }: { decisions: readonly Decision[]; rows: Rows }) {
  const { t } = useText();
  const words = useJudgedWords();
  return (
    <section aria-labelledby="decisions">
      <div className="sec">
        <h2 id="decisions">{t('facts.waiting.decisions')}</h2>
      </div>
      <ul className="list">
        {decisions.map((decision) => (
          <ListRow key={decision.formId} id={decision.formId} rows={rows}>
            <span className="row">
              <b className="grow">
                <PersonName {...decision} code={decision.code} /> · {decision.code}
              </b>
              <Mark kind="plain">{t(`facts.together.${decision.now}`)}</Mark>
            </span>
            <span>{words(decision).join(' · ')}</span>
          </ListRow>
        ))}
      </ul>
    </section>
  );
}

function useDays() {
  const { t, language } = useText();
  return (waited: Question['waited']) => {
    if (!waited) return t('facts.waiting.unknown');
    const [min, max] = [waited.min, waited.max].map((count) => formatNumber(count, language));
    return min === max ? min : `${min}–${max}`;
  };
}

function Questions({ questions, rows }: { questions: readonly Question[]; rows: Rows }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const days = useDays();
  const whom = useWhom();
  const when = (date: PartialDate | null) =>
    date ? describePartialDate(date, language) : t('facts.waiting.unknown');
  return (
    <table>
      <thead>
        <tr>
          <th className="num">{t('facts.waiting.days')}</th>
          <th>{t('facts.waiting.asked')}</th>
          <th>{t('facts.waiting.child')}</th>
          <th>{t('facts.waiting.sent')}</th>
          <th>{t('facts.waiting.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((one) => {
          const { ref, onClick } = rows.rowProps(one.thread);
          const here = rows.here === one.thread;
          return (
            <tr
              key={one.thread}
              {...{ ref, onClick }}
              className={here ? 'pick here' : 'pick'}
              tabIndex={-1}
              aria-current={here ? 'true' : undefined}
            >
              <td className="waited">{days(one.waited)}</td>
              <td>
                {hidden ? one.code : one.what}
                <span className="cap">{!hidden && whom(one.whom)}</span>
              </td>
              <td className="childcell">
                <PersonName {...one} code={one.code} firstOnly />
                <span className="cap">{one.code}</span>
              </td>
              <td>{when(one.sentOn)}</td>
              <td>
                {one.answered ? (
                  when(one.answeredOn)
                ) : (
                  <Mark kind="overdue">{t('facts.waiting.noAnswer')}</Mark>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function useWhom() {
  const nameText = useNameText();
  const users = useUsers();
  const userName = useUserName();
  return ({ id, text, nameKm, nameLatin }: Question['whom']) => {
    const known = users.some((user) => user.id === id)
      ? userName(id, true)
      : nameKm + nameLatin !== '' && nameText({ nameKm, nameLatin, code: '' }).first;
    return [known, text].filter(Boolean).join(' · ');
  };
}
