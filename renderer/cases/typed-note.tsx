// How many forms of a case were typed from paper and checked by a second person, and where the two differ.
import { readingRoles } from '#contract/call.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { useCall, useChanged } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

/** Nothing in a case that has no such form. */
export function TypedNote({ caseId }: { caseId: string }) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const mayRead = useMay(readingRoles);
  const { value, refresh } = useCall('forms.typedFromPaper', mayRead ? { caseId } : null);
  useChanged(['form'], (event) => {
    if (event.caseId === null || event.caseId === caseId) refresh();
  });
  const told = value?.cases[0];
  if (!told || told.typed === 0) return null;
  return (
    <section className="typed-note" aria-label={t('forms.again.title')}>
      <p className="cap">
        {t('forms.again.ofCase', {
          typed: formatNumber(told.typed, language),
          read: formatNumber(told.readAgain, language),
        })}
      </p>
      {told.differing.map(({ formId, form, revision, fields }) => (
        <Button key={formId} small onPress={() => go({ screen: 'form', formId })}>
          {[
            findForm(form, revision)?.title[language] ?? form,
            t('forms.again.differs', { count: fields.length }),
          ].join(' · ')}
        </Button>
      ))}
    </section>
  );
}
