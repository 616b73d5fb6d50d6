// Forms that two people read differently: what is to be decided first, then what is to be corrected.
import { SpellCheck } from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall, useChanged } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Agenda, AgendaLine } from '../today/agenda.tsx';
import '../today/today.css';
import { PersonName } from '../ui/person-name.tsx';
import { type Rows, useRows } from '../ui/rows.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';

type Case = Output<'forms.typedFromPaper'>['cases'][number];
type Line = { of: Case; form: Case['differing'][number] };

export function ReadingsScreen() {
  const { t } = useText();
  const { go } = usePlaces();
  const { value, error, refresh } = useCall('forms.typedFromPaper', {});
  useChanged(['form'], refresh);
  const all = (value?.cases ?? []).flatMap((of) => of.differing.map((form) => ({ of, form })));
  const open = all.filter(({ form }) => form.undecided > 0);
  const decided = all.filter(({ form }) => form.undecided === 0);
  const rows = useRows({
    ids: [...open, ...decided].map(({ form }) => form.formId),
    onOpen: (formId) => go({ screen: 'form', formId }),
  });
  if (error && !value) return <ErrorState error={error} onAgain={refresh} />;
  if (!value) return <Waiting />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold no button
    <div className="readings-page scroll" tabIndex={0}>
      <h1>{t('forms.again.differing')}</h1>
      {all.length === 0 && (
        <EmptyState inside title={t('forms.again.nothing')} text={t('forms.again.nothingText')} />
      )}
      <Lines title={t('forms.again.toDecide', { count: open.length })} lines={open} rows={rows} />
      <Lines
        title={t('forms.again.toCorrect', { count: decided.length })}
        lines={decided}
        rows={rows}
      />
    </div>
  );
}

function Lines({ title, lines, rows }: { title: string; lines: readonly Line[]; rows: Rows }) {
  const { t, language } = useText();
  const nameOf = useUserName();
  if (lines.length === 0) return null;
  return (
    <Agenda title={title}>
      {lines.map(({ of, form }) => (
        <AgendaLine
          key={form.formId}
          {...{ rows, id: form.formId, icon: SpellCheck }}
          title={of.nameKm || of.nameLatin ? <PersonName {...of} /> : of.code}
          detail={[
            of.code,
            findForm(form.form, form.revision)?.title[language] ?? form.form,
            t('forms.again.differs', { count: form.fields.length }),
            nameOf(form.by, true),
            formatDay(dayOf(form.at), language),
          ]}
        />
      ))}
    </Agenda>
  );
}
