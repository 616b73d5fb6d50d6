// A form as it will look, on the screen and on paper. What is tried in it is kept nowhere.
import { type ReactNode, useMemo, useState } from 'react';
import type { Answers } from '#domain/forms/answers.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { useKeys } from '../app/keys.tsx';
import { useSession } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { HalfWrittenProvider, useHalfWritten } from '../forms/fields/half-written.ts';
import { SectionView } from '../forms/section-view.tsx';
import { useFormWorld } from '../forms/use-form-world.ts';
import type { SetAnswer } from '../forms/use-rows-answer.ts';
import { useText } from '../i18n/use-text.ts';
import { blankView } from '../print/blank-view.ts';
import { FormSheet } from '../print/form-sheet.tsx';
import { Button } from '../ui/button.tsx';
import { FilterChips } from '../ui/chips.tsx';
import '../forms/form.css';
import '../forms/fields.css';
import '../forms/rows.css';

const NO_NOTES = new Map();
const NO_VALUES = {};
const nothing = () => {};

export function FormPreview(props: {
  form: FormDefinition;
  onClose: () => void;
  /** Beside "back". */
  actions?: ReactNode;
}) {
  const { t, language } = useText();
  const { form, onClose } = props;
  const { me } = useSession();
  const [on, setOn] = useState<'screen' | 'paper'>('screen');
  const [answers, setAnswers] = useState<Answers>({});
  const half = useHalfWritten();
  const view = useMemo(() => blankView(form, me.id), [form, me.id]);
  const world = useFormWorld(view, form, { answers, computed: NO_VALUES });
  const name = useUserName()(me.id, true);
  const sheet = {
    ...{ form, whole: form, isFamilyCopy: false, view, answers: null, world },
    ...{ author: name, printedBy: name },
  };
  const setAnswer: SetAnswer = (id, change) =>
    setAnswers((old) => ({ ...old, [id]: change(old[id]) }));
  useKeys([{ keys: ['Escape'], says: t('app.keys.back'), run: onClose, typing: true }]);
  return (
    <section className="preview" aria-label={form.title[language]}>
      <div className="row findrow">
        <div className="grow">
          <h2>{form.title[language]}</h2>
          <p className="sup">{form.purpose[language]}</p>
        </div>
        <Button quiet hint="Escape" onPress={onClose}>
          {t('app.state.back')}
        </Button>
        {props.actions}
      </div>
      <FilterChips
        label={t('office.forms.preview')}
        chosen={on}
        onChoose={setOn}
        chips={(['screen', 'paper'] as const).map((value) => ({
          value,
          label: t(`office.forms.${value}`),
        }))}
      />
      {on === 'screen' ? (
        <HalfWrittenProvider value={half}>
          <p className="cap">{t('office.forms.tried')}</p>
          {form.sections.map((section, at) => (
            <SectionView
              key={section.id}
              {...{ form, answers, world, at, setAnswer }}
              notes={NO_NOTES}
              standing=""
              helpAt=""
              onStand={nothing}
              onGo={nothing}
              onLeave={nothing}
            />
          ))}
        </HalfWrittenProvider>
      ) : (
        <div className="preview-paper">
          <FormSheet {...sheet} />
        </div>
      )}
    </section>
  );
}
