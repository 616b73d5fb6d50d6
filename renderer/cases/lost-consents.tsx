// What was agreed to and is not agreed to any more, at the head of its case.
import type { CaseView } from '#contract/cases.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { useNameText } from '../ui/person-name.tsx';

/** Each opens the form that says so; what a closed form says is told without a way to it. */
export function LostConsents({ consent, people, row }: CaseView) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const nameText = useNameText();
  return consent.map(({ formId, child, purpose, says, on }) => {
    const whose = people.find(({ personId }) => personId === child);
    const name = whose ? `${nameText({ ...whose, code: row.code }).first}: ` : '';
    const mark = (
      <Mark kind={says === 'ended' ? 'overdue' : 'risk'}>
        {t(`cases.head.consent.${says}`, { purpose: `${name}${purpose[language]}` })}
      </Mark>
    );
    const key = `${child} ${purpose.en}`;
    if (formId === null) return <span key={key}>{mark}</span>;
    return (
      <button
        key={key}
        type="button"
        className="mark-button"
        title={on ? describePartialDate(on, language) : undefined}
        onClick={() => go({ screen: 'form', formId })}
      >
        {mark}
      </button>
    );
  });
}
