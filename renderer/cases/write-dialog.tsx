// What to write: every form by the step it belongs to, found by a few letters of its name.
import { useState } from 'react';
import { allForms, latestForm } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { COUNSELLING } from '#domain/forms/rights.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { useText } from '../i18n/use-text.ts';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { langOf } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import type { StepNumber } from '../ui/steps.tsx';
import './write.css';

type Props = {
  /** The step the case is in: its forms come first. */
  step: number;
  /** `day`: the past day that it is about; null for today. */
  onWrite: (form: string, day: string | null) => void;
  onClose: () => void;
};

/** The newest revision of every form. */
function formsToWrite(): FormDefinition[] {
  const ids = [...new Set(allForms().map(({ id }) => id))];
  // A counselling note is begun by counsellors alone, from the head of the case.
  return ids.filter((id) => id !== COUNSELLING).flatMap((id) => latestForm(id) ?? []);
}

function fits(form: FormDefinition, typed: string): boolean {
  const query = normaliseText(typed).trim().toLowerCase();
  return [form.title.km, form.title.en].some((title) =>
    normaliseText(title).toLowerCase().includes(query),
  );
}

export function WriteDialog(props: Props) {
  const { t } = useText();
  return (
    <Dialog wide title={t('cases.write.title')} onClose={props.onClose}>
      <Forms {...props} />
    </Dialog>
  );
}

/** The day a form is about, null for today; null when what was typed is no exact day. */
type About = { day: string | null } | null;
const TODAY: About = { day: null };

function readAbout(date: PartialDate | null, typed: string): About {
  if (typed.trim() === '') return TODAY;
  return date?.precision === 'day' ? { day: date.from } : null;
}

function Forms({ step, onWrite }: Props) {
  const { t, language } = useText();
  const [typed, setTyped] = useState('');
  const [about, setAbout] = useState<About>(TODAY);
  const [asked, setAsked] = useState(false);
  const write = (form: string) => {
    if (about === null) setAsked(true);
    else onWrite(form, about.day);
  };
  const forms = formsToWrite()
    .filter((form) => fits(form, typed))
    .toSorted((a, b) => rankOf(a, step) - rankOf(b, step));
  const groups = [...new Set(forms.map((form) => form.step))];
  const rows = useRows({
    ids: forms.map(({ id }) => id),
    onOpen: write,
    typing: true,
    openWord: t('cases.write.begin'),
  });
  const other = language === 'km' ? 'en' : 'km';
  return (
    <>
      <Field
        autoFocus
        label={t('cases.write.find')}
        value={typed}
        onChange={setTyped}
        example={t('cases.write.example')}
      />
      <DateBox
        past
        label={t('cases.write.day')}
        value={null}
        onChange={(date, text) => {
          setAsked(false);
          setAbout(readAbout(date, text));
        }}
        example={t('cases.write.dayExample')}
        offerWord={about?.day ? t('cases.write.dayHelp') : ''}
      />
      {asked && <p className="help bad">{t('cases.write.dayExact')}</p>}
      {forms.length === 0 && <p className="sup">{t('cases.write.nothing')}</p>}
      {groups.map((group) => (
        <section key={group} className="write-group">
          <h3 className="cap">
            {group === 0
              ? t('cases.write.anyStep')
              : `${inDigitsOf(language, group)} · ${t(`words.step.s${group as StepNumber}`)}`}
          </h3>
          <ul className="list">
            {forms
              .filter((form) => form.step === group)
              .map((form) => (
                <ListRow key={form.id} id={form.id} rows={rows}>
                  <span>
                    <span className="str">{form.title[language]}</span>{' '}
                    <span className="cap" lang={langOf(form.title[other])}>
                      {form.title[other]}
                    </span>
                  </span>
                  <span className="cap purpose">{form.purpose[language]}</span>
                </ListRow>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The step of the case first, then the ones after it, what belongs to any step, the ones before. */
function rankOf(form: FormDefinition, step: number): number {
  if (form.step === step) return 0;
  if (form.step === 0) return 20;
  return form.step > step ? form.step : 20 + form.step;
}
