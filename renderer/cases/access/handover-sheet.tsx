// A caseload on paper: one page for each case, people by initials, what waits, and where to go on.
import type { HandoverCase } from '#contract/access.ts';
import { formatDay, type Language } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { useSession } from '../../app/session.tsx';
import { useOpenWords } from '../../i18n/open-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { PrintSheet } from '../../print/sheet.tsx';
import { whatToDo } from '../../today/due-words.ts';
import './handover-sheet.css';

type Props = { cases: readonly HandoverCase[]; from: string; today: string };

export function HandoverSheet({ cases, from, today }: Props) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const other = language === 'km' ? 'en' : 'km';
  const day = formatDay(today, language);
  return (
    <PrintSheet
      office={officeName}
      line={t('access.sheet.line', { name: from, day })}
      code=""
      title={t('access.sheet.title')}
      otherTitle={t('access.sheet.title', { lng: other })}
      pageFoot={`${t('access.sheet.title')} · ${day}`}
    >
      {cases.map((one) => (
        <CasePage key={one.caseId} one={one} />
      ))}
    </PrintSheet>
  );
}

function CasePage({ one }: { one: HandoverCase }) {
  const { t, language } = useText();
  const { relation } = useOpenWords();
  const { lateSince, lastNote } = one;
  return (
    <section className="handover-case">
      <h2>
        {one.code} · {t(`words.step.s${one.step as 1}`)}
      </h2>
      {one.openConcerns > 0 && <p className="handover-mark">! {t('access.sheet.concern')}</p>}
      {lateSince && <p>{t('access.lateSince', { day: formatDay(lateSince, language) })}</p>}
      <h3>{t('access.sheet.people')}</h3>
      <p>
        {one.people
          .map(({ km, latin, relation: kin, main }) => {
            const initials = language === 'km' ? km || latin : latin || km;
            return `${initials} (${main ? t('cases.family.main') : relation(kin)})`;
          })
          .join(' · ')}
      </p>
      <h3>{t('access.sheet.due')}</h3>
      <Steps steps={one.tasks} />
      <h3>
        {t('access.sheet.lastNote')}
        {lastNote?.on && ` · ${describePartialDate(lastNote.on, language)}`}
      </h3>
      {lastNote ? <Steps steps={lastNote.next} /> : <p>{t('access.sheet.noNote')}</p>}
      <h3>{t('access.sheet.told')}</h3>
      <div className="handover-lines">
        <i />
        <i />
        <i />
      </div>
    </section>
  );
}

type Step = { what: string; follows?: string | undefined; due: PartialDate | null };

function Steps({ steps }: { steps: readonly Step[] }) {
  const { t, language } = useText();
  if (steps.length === 0) return <p>{t('access.nothingWaits')}</p>;
  return (
    <ul className="handover-steps">
      {steps.map((step) => (
        <li key={`${step.what} ${step.due?.typed}`}>
          <span>{whatToDo(step, language)}</span>
          <b>{dueWords(step.due, language)}</b>
        </li>
      ))}
    </ul>
  );
}

const dueWords = (due: PartialDate | null, language: Language) =>
  due ? describePartialDate(due, language) : '';
