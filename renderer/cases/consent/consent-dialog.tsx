// What the family and each child agree to now, one by one, and the way to take some of it back.
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import type { ConsentLine } from '#contract/consent.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useCall, useChanged } from '../../app/call.ts';
import { usePlaces } from '../../app/places.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Mark, type MarkKind } from '../../ui/mark.tsx';
import { useNameText } from '../../ui/person-name.tsx';
import { ErrorNote, Waiting } from '../../ui/states.tsx';
import { TakeBack } from './take-back.tsx';
import './consent.css';

const MARKS: Readonly<Record<NonNullable<ConsentLine['says']>, MarkKind>> = {
  yes: 'safe',
  no: 'plain',
  later: 'plain',
  'taken-back': 'risk',
  ended: 'overdue',
};

const NOBODY = { nameKm: '', nameLatin: '' };

type Props = { view: CaseView; onClose: () => void };

export function ConsentDialog({ view, onClose }: Props) {
  const { t } = useText();
  const nameText = useNameText();
  const [taking, setTaking] = useState(false);
  const caseId = view.row.id;
  const { value, error, refresh } = useCall('consent.standing', { caseId });
  useChanged(['form', 'case'], (event) => {
    if (event.caseId === null || event.caseId === caseId) refresh();
  });
  if (taking && value)
    return (
      <TakeBack
        {...{ view }}
        lines={value.lines}
        onClose={() => setTaking(false)}
        onDone={() => {
          setTaking(false);
          refresh();
        }}
      />
    );
  const children = [...new Set(value?.lines.map(({ child }) => child))];
  const mayTake = value?.mayEdit ?? false;
  const take = () => setTaking(true);
  return (
    <Dialog
      wide
      title={t('consent.title')}
      onClose={onClose}
      keys={mayTake ? [{ keys: ['T'], says: t('consent.takeBack'), run: take }] : []}
      actions={
        <>
          {mayTake && (
            <Button hint="T" onPress={take}>
              {t('consent.takeBack')}
            </Button>
          )}
          <Button main autoFocus hint="Escape" onPress={onClose}>
            {t('app.keys.close')}
          </Button>
        </>
      }
    >
      {!value && !error && <Waiting />}
      <ErrorNote error={error} />
      {value && value.joined.length > 0 && (
        <p className="sup">{t('consent.joined', { codes: value.joined.join(', ') })}</p>
      )}
      {value &&
        children.map((child) => {
          const lines = value.lines.filter((line) => line.child === child);
          const names = lines[0]?.childName ?? NOBODY;
          const name = nameText({ ...names, code: view.row.code }).first;
          return (
            <section key={child ?? 'family'} className="consents">
              <h3>{child === null ? t('consent.family') : t('consent.ofChild', { name })}</h3>
              <ul>
                {lines.map((line) => (
                  <Line key={line.purpose} line={line} code={view.row.code} />
                ))}
              </ul>
            </section>
          );
        })}
    </Dialog>
  );
}

function Line({ line, code }: { line: ConsentLine; code: string }) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const nameText = useNameText();
  const { says, on, who, how, formId } = line;
  const told = [
    (who.nameKm || who.nameLatin) && nameText({ ...who, code }).first,
    how && t(`consent.how.${how}`),
    on && describePartialDate(on, language),
  ];
  const mark = says && <Mark kind={MARKS[says]}>{t(`consent.says.${says}`)}</Mark>;
  return (
    <li>
      <span className="grow">{line.label[language]}</span>
      <span className="cap">{told.filter(Boolean).join(' · ')}</span>
      {mark && formId ? (
        <button
          type="button"
          className="mark-button"
          title={t('consent.look')}
          onClick={() => go({ screen: 'form', formId })}
        >
          {mark}
        </button>
      ) : (
        (mark ?? <span className="cap">{t('consent.notAsked')}</span>)
      )}
    </li>
  );
}
