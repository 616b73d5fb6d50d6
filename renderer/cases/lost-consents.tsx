// What the family agreed to and does not agree to any more, at the head of its case.
import type { CaseView } from '#contract/cases.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';

/** Each opens the form that says so. */
export function LostConsents({ consent }: Pick<CaseView, 'consent'>) {
  const { t, language } = useText();
  const { go } = usePlaces();
  return consent.map(({ formId, purpose, says, on }) => (
    <button
      key={purpose.en}
      type="button"
      className="mark-button"
      title={on ? describePartialDate(on, language) : undefined}
      onClick={() => go({ screen: 'form', formId })}
    >
      <Mark kind={says === 'ended' ? 'overdue' : 'risk'}>
        {t(`cases.head.consent.${says}`, { purpose: purpose[language] })}
      </Mark>
    </button>
  ));
}
