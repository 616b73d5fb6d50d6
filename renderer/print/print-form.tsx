// The small dialog before printing a form: filled in or empty, on paper or as PDF.
import { useMemo, useState } from 'react';
import { type Answers, chosenOf } from '#domain/forms/answers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { familyCopyOf, openAnswers } from '#domain/forms/family-copy.ts';
import { GOALS_ON_A_PAGE, readFamilyPlan } from '#domain/forms/family-plan.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import type { Language } from '#domain/khmer/format.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { useRefused } from '../cases/consent/use-refused.ts';
import type { FormWorld } from '../forms/fields/asked.ts';
import type { FormView } from '../forms/use-draft.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { FormSheet } from './form-sheet.tsx';
import { namesOn } from './plan/plan-names.ts';
import { PlanSheet } from './plan/plan-sheet.tsx';
import { PrintDialog } from './print-dialog.tsx';

type Props = {
  view: FormView;
  form: FormDefinition;
  answers: Answers;
  world: FormWorld;
  /** What is chosen when the dialog opens. */
  first?: What;
  onClose: () => void;
};

/** A story that is told outside. */
const STORY = 'case-study';

/** All of it, what a family may take home, the page a plan is on its wall, or empty lines. */
type What = 'filled' | 'family' | 'plan' | 'blank';

/** What leaves the office with a form of this kind. */
const ASKS: Readonly<Record<string, string>> = {
  'referral-out': 'share-services',
  [STORY]: 'story',
};

/** The form that is a family's own plan: what it takes home is a page made for it. */
export const PLAN = 'case-plan';

export function PrintForm({ view, form, answers, world, first = 'filled', onClose }: Props) {
  const { t, language: own } = useText();
  const print = usePrint();
  const { me } = useSession();
  const nameOf = useUserName();
  const [what, setWhat] = useState<What>(first);
  const [language, setLanguage] = useState<Language>('km');
  const purpose = ASKS[form.id];
  const [asked] = chosenOf(answers.consent);
  const isAskedAnew = asked === 'asked' || asked === 'danger';
  const isRefused = useRefused(view.caseId, purpose && !isAskedAnew ? [{ purpose }] : []);
  const isPlan = form.id === PLAN;
  const family = useMemo(() => familyCopyOf(form, latestForm), [form]);

  const send = async (to: 'printer' | 'pdf') => {
    const copy = what === 'family' ? family : form;
    if (!copy) return false;
    const told = what === 'family' ? openAnswers(copy, answers) : answers;
    const sheet =
      what === 'plan' ? (
        <PlanSheet {...{ view, form, answers, world, language }} />
      ) : (
        <FormSheet
          form={copy}
          whole={form}
          isFamilyCopy={what === 'family'}
          view={view}
          answers={what === 'blank' ? null : told}
          world={world}
          author={nameOf(view.author, true)}
          printedBy={nameOf(me.id, true)}
        />
      );
    const landscape = what !== 'plan' && (form.landscape ?? false);
    const how = { what: 'form' as const, id: view.id, caseId: view.caseId, landscape };
    return print(sheet, { to, ...how });
  };
  return (
    <PrintDialog
      title={t('print.dialog.title')}
      off={isRefused && what !== 'blank'}
      {...{ send, onClose }}
    >
      {isRefused && (
        <p className="help bad">
          {t(form.id === STORY ? 'consent.storyGone' : 'consent.refusedPrint')}
        </p>
      )}
      <Choice
        label={t('print.dialog.what')}
        options={[
          { value: 'filled', label: t('print.dialog.filled') },
          ...(isPlan ? [{ value: 'plan' as const, label: t('print.dialog.plan') }] : []),
          ...(family && !isPlan
            ? [{ value: 'family' as const, label: t('print.dialog.family') }]
            : []),
          { value: 'blank', label: t('print.dialog.blank') },
        ]}
        value={what}
        onChange={setWhat}
        help={t(`print.dialog.${what}Help`)}
      />
      {what === 'plan' && (
        <>
          <Choice
            label={t('print.plan.language')}
            options={[
              { value: 'km', label: t('print.plan.inKhmer') },
              { value: 'en', label: t('print.plan.inEnglish') },
            ]}
            value={language}
            onChange={setLanguage}
          />
          <PlanNotes {...{ form, answers }} names={namesOn(own, view, world).all} />
        </>
      )}
      {!family && <p className="cap">{t('print.dialog.noFamilyCopy')}</p>}
      <p className="cap">{t('print.dialog.pdfHelp')}</p>
    </PrintDialog>
  );
}

/** Before a plan hangs on a wall: what does not stand on it, and that it goes on overleaf. */
function PlanNotes(props: { form: FormDefinition; answers: Answers; names: readonly string[] }) {
  const { t } = useText();
  const { goals, leftOut } = readFamilyPlan(props.form, props.answers, props.names);
  const more = goals.length - GOALS_ON_A_PAGE;
  return (
    <>
      {leftOut > 0 && <p className="cap">{t('print.plan.leftOut', { count: leftOut })}</p>}
      {more > 0 && <p className="cap">{t('print.plan.twoPages', { count: more })}</p>}
      {goals.length === 0 && <p className="cap">{t('print.plan.noGoals')}</p>}
    </>
  );
}
