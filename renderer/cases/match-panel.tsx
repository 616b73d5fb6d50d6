// People who may be the same, each with the reason; before a case is opened one answer is asked for.
import { Lock, UserRoundSearch } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { caseRoles } from '#contract/call.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { en } from '../i18n/en.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import type { Match } from './use-matches.ts';

export type MatchAnswer = 'new' | 'unsure';
type Props = {
  matches: readonly Match[];
  named: boolean;
  answer: MatchAnswer | null;
  onAnswer: (answer: MatchAnswer) => void;
  /** The person wanted to go on: the question gets the hands. */
  asked: boolean;
};

export function MatchPanel({ matches, named, answer, onAnswer, asked }: Props) {
  const { t } = useText();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) question.current?.querySelector('input')?.focus();
  }, [asked]);
  if (matches.length === 0) {
    return (
      <aside className="matches quietly">
        <UserRoundSearch className="ic l" aria-hidden />
        <p>{t(named ? 'cases.add.nobody' : 'cases.add.looking')}</p>
      </aside>
    );
  }
  return (
    <aside className="matches" aria-labelledby="maybe">
      <h2 id="maybe">{t('cases.add.mayBe')}</h2>
      <p className="hidden" role="status">
        {t('cases.add.mayBe')} · {matches.length}
      </p>
      <ul className="scroll">
        {matches.map((match) => (
          <MatchLine key={match.caseId + match.personId} match={match} />
        ))}
      </ul>
      <div
        className={asked && answer === null ? 'matchquestion now' : 'matchquestion'}
        ref={question}
      >
        <Choice
          label={t('cases.add.answer')}
          options={[
            { value: 'new', label: t('cases.add.answerNew') },
            { value: 'unsure', label: t('cases.add.answerUnsure') },
          ]}
          value={answer}
          onChange={onAnswer}
        />
      </div>
    </aside>
  );
}

const REASONS = en.cases.add.reason;
const isReason = (reason: string): reason is keyof typeof REASONS => Object.hasOwn(REASONS, reason);

/** Why it may be the same person, in one line. */
export function useMatchReasons() {
  const { t } = useText();
  return ({ reasons }: Pick<Match, 'reasons'>) =>
    reasons
      .filter(isReason)
      .map((reason) => t(`cases.add.reason.${reason}`))
      .join(' · ');
}

function MatchLine({ match }: { match: Match }) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const mayOpen = useMay(caseRoles);
  const reasons = useMatchReasons();
  if (match.hidden) {
    return (
      <li className="match">
        <div className="row">
          <Lock className="ic" aria-hidden />
          <b>{match.code}</b>
          <span className="end">
            <Mark kind="restricted">{t('app.mark.restricted')}</Mark>
          </span>
        </div>
        <p className="cap">{t('cases.add.hiddenMatch')}</p>
      </li>
    );
  }
  return (
    <li className="match">
      <div className="row">
        <span className="grow">
          <PersonName {...match} />
          <span className="cap" style={{ display: 'block' }}>
            {[
              match.code,
              match.birthYear && t('cases.born', { date: inDigitsOf(language, match.birthYear) }),
              match.village,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {mayOpen ? (
          <Button small onPress={() => go({ screen: 'case', caseId: match.caseId })}>
            {t('cases.add.look')}
          </Button>
        ) : (
          <Button small onPress={() => go({ screen: 'cases', text: match.code })}>
            {t('cases.add.inList')}
          </Button>
        )}
      </div>
      <p className="why">{reasons(match)}</p>
    </li>
  );
}
