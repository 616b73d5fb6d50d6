// Who the people that a form names may already be, each with the reason, asked when the hands rest.
import { useEffect, useMemo, useState } from 'react';
import { enteringRoles } from '#contract/call.ts';
import type { Input } from '#contract/calls.ts';
import { readIntake } from '#domain/cases/intake.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { type Bilingual, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { call } from '../app/call.ts';
import { useNames } from '../app/names.tsx';
import { useMay } from '../app/session.tsx';
import { useMatchReasons } from '../cases/match-panel.tsx';
import type { Match } from '../cases/use-matches.ts';
import { useText } from '../i18n/use-text.ts';
import type { FormView } from './use-draft.ts';
import { useRested } from './use-rested.ts';

type Who = Input<'cases.matches'>;
type Found = { who: Who; matches: readonly Match[] };

const REST_MS = 600;
const NOBODY: readonly Who[] = [];

/** Everybody with a name whom the form tells of, as the search for known people wants them. */
function peopleIn(view: FormView, answers: Answers): Who[] {
  const { rows, home } = readIntake(answers);
  return rows.flatMap(({ rowId, person }): Who[] => {
    const { nameKm = '', nameLatin = '', otherNames = [], sex = 'u', birth = null } = person;
    if ((nameKm + nameLatin).trim().length < 2) return [];
    const notPerson = view.context.people.find(({ id }) => id === rowId)?.personId;
    const placeText = home?.placeText ?? '';
    const told = { nameKm, nameLatin, otherNames, sex, birth, placeText };
    return [{ ...told, ...(notPerson && { notPerson }) }];
  });
}

/** A line for each who may be known; null while nobody was asked about, or where the form does not ask. */
export function useMayBe(
  view: FormView,
  form: FormDefinition,
  answers: Answers,
): Bilingual[] | null {
  const { t, language } = useText();
  const { hidden: namesHidden } = useNames();
  const reasons = useMatchReasons();
  const may = useMay(enteringRoles);
  const asks =
    may &&
    view.state === 'draft' &&
    view.mayEdit &&
    fieldsOf(form).some((field) => field.type === 'calc' && field.shows === 'matches');
  const { people: known } = view.context;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only its people count
  const people = useMemo(
    () => JSON.stringify(asks ? peopleIn(view, answers) : NOBODY),
    [asks, known, answers.people, answers.home],
  );
  const asked = useRested(people, REST_MS);
  const [found, setFound] = useState<readonly Found[] | null>(null);
  useEffect(() => {
    let isNewest = true;
    const all = (JSON.parse(asked) as Who[]).map(async (who) => {
      const { matches } = await call('cases.matches', who);
      return { who, matches: matches.filter(({ caseId }) => caseId !== view.caseId) };
    });
    if (all.length > 0)
      void Promise.all(all).then(
        (told) => isNewest && setFound(told),
        // The question is asked again with the next letter; nothing else waits for it.
        () => {},
      );
    return () => {
      isNewest = false;
    };
  }, [asked, view.caseId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: reasons follow the language
  return useMemo(() => {
    if (!asks || found === null) return null;
    const nameOf = (one: { nameKm: string; nameLatin: string }) =>
      language === 'km' ? one.nameKm || one.nameLatin : one.nameLatin || one.nameKm;
    const lines = found.flatMap(({ who, matches }) =>
      matches.map((match) => {
        const names = namesHidden ? [] : [nameOf(who), !match.hidden && nameOf(match)];
        const why = match.hidden ? t('cases.add.hiddenMatch') : reasons(match);
        const told = [names.filter(Boolean).join(' → '), match.code, match.village, why];
        return told.filter(Boolean).join(' · ');
      }),
    );
    const said = lines.length > 0 ? lines : [t('cases.add.nobody')];
    return said.map((line) => ({ en: line, km: line }));
  }, [asks, found, language, namesHidden, t]);
}
