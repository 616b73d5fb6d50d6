// One address of the directory: its names, what it offers, how to reach it; added, changed or let go.
import { useState } from 'react';
import { DirectoryDetails, type DirectoryEntry, DirectoryKind } from '#contract/office.ts';
import { newId } from '#domain/ids.ts';
import type { EntryKind } from '#domain/office/entry-rights.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { call } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Tick } from '../ui/choice.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Details = DirectoryEntry['details'];
const WRITTEN = ['offers', 'offersEn', 'place', 'phone', 'contact', 'cost', 'times'] as const;
const LONG: readonly string[] = ['offers', 'offersEn', 'times'];
const TICKED = ['freeWithIdPoor', 'wheelchair'] as const;

export function EntryDialog(props: {
  /** Null adds one. */
  entry: DirectoryEntry | null;
  kind: DirectoryEntry['kind'];
  /** What was looked for and not found, to begin with. */
  name: string;
  /** Kinds that this person may add and change. */
  kept: readonly EntryKind[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useText();
  const say = useToast();
  const { entry, kept, onClose, onDone } = props;
  const mayChange = kept.includes(entry?.kind ?? 'providers');
  const { busy, error, run } = useDoing();
  const [kind, setKind] = useState(entry?.kind ?? props.kind);
  const [nameKm, setNameKm] = useState(entry?.nameKm ?? khmerOf(props.name));
  const [nameLatin, setNameLatin] = useState(
    entry?.nameLatin ?? (khmerOf(props.name) ? '' : props.name),
  );
  const [details, setDetails] = useState<Details>(entry?.details ?? {});
  const [checked, setChecked] = useState<PartialDate | null>(
    details.checkedOn ? exactDay(details.checkedOn) : null,
  );
  const [tried, setTried] = useState(false);
  // The date box keeps what is typed in it: a new one is shown with today in it.
  const [stamps, setStamps] = useState(0);
  const stamp = () => {
    setChecked(exactDay(today()));
    setStamps(stamps + 1);
  };
  const nameless = nameKm.trim() === '' && nameLatin.trim() === '';
  const write = (active: boolean) => {
    setTried(true);
    if (nameless || !mayChange) return;
    const { checkedOn: _, ...rest } = details;
    const day = checked?.precision === 'day' ? checked.from : null;
    const input = {
      ...{ cmd: newId(), id: entry?.id ?? newId(), baseRev: entry?.rev ?? null, kind, active },
      ...{ nameKm: nameKm.trim(), nameLatin: nameLatin.trim() },
      details: { ...rest, ...(day !== null && { checkedOn: day }) },
    };
    void run(
      () => call('office.saveEntry', input),
      () => {
        say((t) => t('office.entry.saved'));
        onDone();
        onClose();
      },
    );
  };
  const save = () => write(entry?.active ?? true);
  return (
    <Dialog
      title={t(entry ? 'office.entry.title' : 'office.directory.add')}
      wide
      onClose={onClose}
      keys={
        mayChange
          ? [{ keys: ['Ctrl Enter'], says: t('office.entry.save'), run: save, typing: true }]
          : []
      }
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t(mayChange ? 'app.state.back' : 'app.state.close')}
          </Button>
          {mayChange && entry && (
            <Button busy={busy} onPress={() => write(!entry.active)}>
              {t(entry.active ? 'office.entry.letGo' : 'office.entry.takeBack')}
            </Button>
          )}
          {mayChange && (
            <Button main hint="Ctrl Enter" busy={busy} onPress={save}>
              {t('office.entry.save')}
            </Button>
          )}
        </>
      }
    >
      <div className="dialogfields">
        <div className="wide">
          <Choice
            label={t('office.entry.kind')}
            // An address keeps its kind: forms choose from one kind only.
            readOnly={entry !== null || !mayChange}
            options={DirectoryKind.options
              .filter((value) => entry || kept.includes(value))
              .map((value) => ({
                value,
                label: t(`office.kind.${value}`),
              }))}
            value={kind}
            onChange={setKind}
          />
        </div>
        <Field
          label={t('office.entry.nameKm')}
          value={nameKm}
          onChange={setNameKm}
          lang="km"
          maxLength={200}
          readOnly={!mayChange}
          error={tried && nameless ? t('office.entry.nameless') : undefined}
          autoFocus
        />
        <Field
          label={t('office.entry.nameLatin')}
          value={nameLatin}
          onChange={setNameLatin}
          lang="en"
          maxLength={200}
          readOnly={!mayChange}
        />
        {WRITTEN.map((name) => (
          <Field
            key={name}
            label={t(`office.entry.${name}`)}
            value={details[name] ?? ''}
            onChange={(text) => setDetails((old) => ({ ...old, [name]: text }))}
            area={LONG.includes(name)}
            {...(name === 'offersEn' && { lang: 'en' })}
            maxLength={DirectoryDetails.shape[name].unwrap().maxLength ?? 200}
            readOnly={!mayChange}
          />
        ))}
        <DateBox
          label={t('office.entry.checkedOn')}
          value={checked}
          onChange={setChecked}
          past
          readOnly={!mayChange}
          trailing={
            mayChange && (
              <Button small quiet onPress={stamp}>
                {t('office.entry.today')}
              </Button>
            )
          }
          key={stamps}
        />
        <div className="wide choices">
          {TICKED.map((name) => (
            <Tick
              key={name}
              label={t(`office.entry.${name}`)}
              checked={details[name] === true}
              onChange={(on) => mayChange && setDetails((old) => ({ ...old, [name]: on }))}
            />
          ))}
        </div>
        <div className="wide">
          {entry && !entry.active && <p className="cap">{t('office.entry.goneText')}</p>}
          <ErrorNote error={error} />
        </div>
      </div>
    </Dialog>
  );
}

const khmerOf = (text: string) => (/[\u1780-\u17FF]/.test(text) ? text : '');
