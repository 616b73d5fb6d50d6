// About a drawing: the day, the place, who was there, who drew, what they agreed to, and their own words.
import { useState } from 'react';
import { filingRoles } from '#contract/call.ts';
import { TOOLS } from '#domain/cases/tools.ts';
import { Agreed } from '#domain/drawings/drawing.ts';
import type { PersonAnswer } from '#domain/forms/answers.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Choices } from '../ui/choice.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { KeptDetails } from './kept-details.tsx';
import { AttachPapers } from './paper/attach-papers.tsx';
import { Quotes } from './quotes.tsx';
import type { Drawing } from './use-drawing.ts';
import { useKinName } from './use-kin-name.ts';
import { WhoMaySee } from './who-may-see.tsx';

type Props = { drawing: Drawing; onClose: () => void };
const PURPOSES = ['keep', 'print', 'share'] as const;
const MOST_PRESENT = 40;
/** So many words are said by nobody of the case: a name as it was given. */
const NOBODY = '';

/** Names in one line, parted by commas as they are typed in either language. */
export const namesIn = (line: string): string[] =>
  line
    .split(/[,،、;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export function DetailsDialog({ drawing, onClose }: Props) {
  const { t } = useText();
  const { go } = usePlaces();
  const mayScan = useMay(filingRoles) && drawing.view.mayEdit;
  const { caseId, head } = drawing.view;
  const kind = TOOLS.find(({ drawings }) => drawings.includes(head.tool))?.papers[0];
  const scan = async () => {
    await drawing.flush();
    go({ screen: 'scan', caseId, ...(kind && { kind }) });
  };
  const close = () => {
    void drawing.flush();
    onClose();
  };
  return (
    <Dialog
      wide
      title={t('drawings.details.title')}
      onClose={close}
      keys={
        mayScan ? [{ keys: ['S'], says: t('drawings.papers.scan'), run: () => void scan() }] : []
      }
      actions={
        <Button main hint="Escape" onPress={close}>
          {t('app.state.close')}
        </Button>
      }
    >
      <Details
        // What stands in the boxes is read anew once somebody else's words stand there.
        key={drawing.kept.map(({ id }) => id).join(' ')}
        drawing={drawing}
        onScan={mayScan ? () => void scan() : null}
      />
    </Dialog>
  );
}

function Details({ drawing, onScan }: { drawing: Drawing; onScan: (() => void) | null }) {
  const { t } = useText();
  const { view, details, setDetails } = drawing;
  const readOnly = !view.mayEdit;
  const { people } = view.facts;
  const kinName = useKinName(view);
  const familyOptions = people.map((one) => ({ value: one.personId, label: kinName(one) }));
  const others = details.present.filter(({ id }) => id === null);
  // As it is typed: a comma that no name follows yet stays in the box.
  const [othersTyped, typeOthers] = useState(() => others.map(({ text }) => text).join(', '));
  const present = (next: readonly PersonAnswer[], typing = false) =>
    setDetails({ present: next.slice(0, MOST_PRESENT) }, typing);
  return (
    <div className="drawing-about">
      <KeptDetails drawing={drawing} />
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
        value={othersTyped}
        readOnly={readOnly}
        maxLength={400}
        help={t('drawings.details.othersHelp')}
        onChange={(typed) => {
          typeOthers(typed);
          const named = details.present.filter(({ id }) => id !== null);
          present([...named, ...namesIn(typed).map((text) => ({ id: null, text }))], true);
        }}
      />
      <Choice
        label={t('drawings.details.drawnBy')}
        readOnly={readOnly}
        options={[{ value: NOBODY, label: t('drawings.who.nobody') }, ...familyOptions]}
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
          onChange={(value) => setDetails({ agreed: { [purpose]: value } })}
        />
      ))}
      <WhoMaySee drawing={drawing} />
      <Quotes drawing={drawing} />
      <AttachPapers drawing={drawing} onScan={onScan} />
    </div>
  );
}
