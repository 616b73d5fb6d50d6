// About a drawing: the day, the place, who was there, who drew, what they agreed to, and their own words.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Agreed } from '#domain/drawings/drawing.ts';
import { itemsOf } from '#domain/drawings/items.ts';
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Choices, Tick } from '../ui/choice.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import type { Drawing } from './use-drawing.ts';
import { useKinName } from './use-kin-name.ts';

type Props = { drawing: Drawing; onClose: () => void };
const PURPOSES = ['keep', 'print', 'share'] as const;
/** So many words are said by nobody of the case: a name as it was given. */
const NOBODY = '';

export function DetailsDialog({ drawing, onClose }: Props) {
  const { t } = useText();
  const close = () => {
    void drawing.flush();
    onClose();
  };
  return (
    <Dialog
      wide
      title={t('drawings.details.title')}
      onClose={close}
      actions={
        <Button main hint="Escape" onPress={close}>
          {t('app.state.close')}
        </Button>
      }
    >
      <Details drawing={drawing} />
    </Dialog>
  );
}

function Details({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { view, details, setDetails } = drawing;
  const readOnly = !view.mayEdit;
  const { people } = view.facts;
  const kinName = useKinName(view);
  const familyOptions = people.map((one) => ({ value: one.personId, label: kinName(one) }));
  const others = details.present.filter(({ id }) => id === null);
  const present = (next: readonly PersonAnswer[]) => setDetails({ present: [...next] });
  return (
    <div className="drawing-about">
      <div className="row wrap">
        <DateBox
          label={t('drawings.details.held')}
          value={details.held}
          past
          readOnly={readOnly}
          onChange={(held) => setDetails({ held }, true)}
        />
        <Field
          label={t('drawings.details.place')}
          value={details.place}
          readOnly={readOnly}
          maxLength={400}
          onChange={(place) => setDetails({ place }, true)}
        />
      </div>
      <Choices
        label={t('drawings.details.present')}
        readOnly={readOnly}
        options={familyOptions}
        value={details.present.flatMap(({ id }) => (id === null ? [] : [id]))}
        onChange={(ids) => present([...ids.map((id) => ({ id, text: '' })), ...others])}
      />
      <Field
        label={t('drawings.details.others')}
        value={others.map(({ text }) => text).join(', ')}
        readOnly={readOnly}
        maxLength={400}
        onChange={(typed) => {
          const named = details.present.filter(({ id }) => id !== null);
          const text = typed.trimStart();
          present(text === '' ? named : [...named, { id: null, text }]);
        }}
      />
      <Choice
        label={t('drawings.details.drawnBy')}
        readOnly={readOnly}
        options={[{ value: NOBODY, label: t('drawings.details.nobody') }, ...familyOptions]}
        value={details.drawnBy?.id ?? NOBODY}
        onChange={(id) => setDetails({ drawnBy: id === NOBODY ? null : { id, text: '' } })}
      />
      <h3>{t('drawings.details.agreedTitle')}</h3>
      {PURPOSES.map((purpose) => (
        <Choice
          key={purpose}
          label={t(`drawings.details.${purpose}`)}
          readOnly={readOnly}
          options={Agreed.options.map((value) => {
            return { value, label: t(`drawings.details.agreed.${value}`) };
          })}
          value={details.agreed[purpose]}
          onChange={(value) => setDetails({ agreed: { ...details.agreed, [purpose]: value } })}
        />
      ))}
      {!readOnly && (
        <Tick
          label={t('drawings.details.restricted')}
          checked={details.restricted}
          onChange={(restricted) => setDetails({ restricted })}
        />
      )}
      <Quotes drawing={drawing} />
    </div>
  );
}

/** What was said while drawing, as it was said. */
function Quotes({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { view, items, add, change, drop } = drawing;
  const quotes = itemsOf(view.head.tool, 'quote', items);
  const [added, setAdded] = useState<string | null>(null);
  return (
    <>
      <h3>{t('drawings.details.quotes')}</h3>
      {quotes.map(({ thread, content }) => (
        <div key={thread} className="row">
          <Field
            label={t('drawings.details.words')}
            value={content.words}
            readOnly={!view.mayEdit}
            maxLength={4_000}
            autoFocus={thread === added}
            onChange={(words) => change(thread, { content: { ...content, words } }, true)}
          />
          <Field
            label={t('drawings.details.by')}
            value={content.by?.text ?? ''}
            readOnly={!view.mayEdit}
            maxLength={200}
            onChange={(text) =>
              change(thread, { content: { ...content, by: { id: null, text } } }, true)
            }
          />
          {view.mayEdit && (
            <button
              type="button"
              className="icbtn"
              aria-label={t('forms.remove')}
              onClick={() => drop(thread)}
            >
              <X className="ic" aria-hidden />
            </button>
          )}
        </div>
      ))}
      {view.mayEdit && (
        <Button small onPress={() => setAdded(add('quote', { by: null, words: '' }))}>
          <Plus className="ic s" aria-hidden />
          {t('drawings.details.addQuote')}
        </Button>
      )}
    </>
  );
}
