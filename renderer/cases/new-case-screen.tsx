// A new case: the name first; who it may already be appears beside it while typing.
import { useRef, useState } from 'react';
import { caseRoles } from '#contract/call.ts';
import type { BegunCase } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { dayAndTime, today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useKeep } from '../app/use-keep.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Choice, Tick } from '../ui/choice.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { type MatchAnswer, MatchPanel } from './match-panel.tsx';
import { PlaceField } from './place-field.tsx';
import { useMatches } from './use-matches.ts';
import './new-case.css';

const SEXES = ['f', 'm', 'x', 'u'] as const;
const MODULES = ['fp', 'fs', 'none'] as const;

type Names = { nameKm: string; nameLatin: string };

/** What was typed before the office was locked, or the power went, is there again. */
export function NewCaseScreen(props: Names) {
  const begun = useCall('cases.begun', {});
  if (begun.error) return <ErrorState error={begun.error} onAgain={begun.refresh} />;
  if (!begun.value) return <Waiting />;
  const kept = props.nameKm + props.nameLatin === '' ? begun.value.begun : null;
  return <NewCase {...props} kept={kept} />;
}

const emptyCase = (names: Names): BegunCase => ({
  ...{ nameKm: names.nameKm, nameLatin: names.nameLatin, sex: 'u', birth: null },
  ...{ place: { placeId: null, placeText: '' }, mother: '', father: '' },
  ...{ module: 'none', restricted: false },
});

const isEmpty = ({ nameKm, nameLatin, mother, father, place, birth }: BegunCase) =>
  (nameKm + nameLatin + mother + father + place.placeText).trim() === '' && birth === null;

function NewCase({ kept, ...names }: Names & { kept: { content: BegunCase; at: number } | null }) {
  const { t, language } = useText();
  const { replace, back } = usePlaces();
  const say = useToast();
  const worksOnIt = useMay(caseRoles);
  const [typed, setTyped] = useState(() => kept?.content ?? emptyCase(names));
  const [isKept, setIsKept] = useState(kept !== null);
  const keeping = useKeep(typed, (content) =>
    call('cases.keepBegun', { content: isEmpty(content) ? null : content }),
  );
  const put = (part: Partial<BegunCase>) => setTyped((before) => ({ ...before, ...part }));
  const { nameKm, nameLatin, sex, birth, place, mother, father, module, restricted } = typed;
  const [answer, setAnswer] = useState<MatchAnswer | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const isOpening = useRef(false);
  const [error, setError] = useState<CallError>();

  const named = (nameKm + nameLatin).trim() !== '';
  const who = { nameKm: nameKm.trim(), nameLatin: nameLatin.trim(), sex, birth };
  const parents = [
    { relation: 'mother' as const, name: mother.trim() },
    { relation: 'father' as const, name: father.trim() },
  ].filter(({ name }) => name !== '');
  const { matches, settle } = useMatches({
    ...who,
    placeText: place.placeText,
    parents: parents.map(({ name }) => name),
  });
  const ready = named && (matches.length === 0 || answer !== null);

  const open = async () => {
    // Two keys may come before the screen is drawn again.
    if (isOpening.current || !named) return;
    isOpening.current = true;
    setBusy(true);
    setError(undefined);
    const found = await settle();
    if (found.length > 0 && answer === null) {
      isOpening.current = false;
      setBusy(false);
      return setAsked(true);
    }
    const seen = found.filter(({ hidden }) => !hidden);
    const ids = { caseId: newId(), personId: newId(), casePersonId: newId(), formId: newId() };
    const blank = { otherNames: [], died: null, phone: '', recordingWish: 'record' as const };
    try {
      const opened = await call('cases.create', {
        cmd: newId(),
        ...ids,
        child: { ...who, ...blank },
        parents,
        place,
        opened: exactDay(today()),
        module,
        restricted,
        notSame: answer === 'new' ? seen.map(({ personId }) => personId) : [],
        matchAnswer: found.length === 0 ? 'none' : (answer ?? 'unsure'),
      });
      keeping.stop();
      say((t) => t('cases.add.done', { code: opened.code }));
      replace({ screen: 'form', formId: opened.formId });
    } catch (thrown) {
      setError(toCallError(thrown));
      isOpening.current = false;
      setBusy(false);
    }
  };
  const beginEmpty = () => {
    setTyped(emptyCase(names));
    setAnswer(null);
    setIsKept(false);
  };
  useKeys([
    { keys: ['Tab'], says: t('app.keys.next') },
    { keys: ['Enter'], says: t('cases.add.open'), run: open, typing: true },
    ...(isKept
      ? [{ keys: ['Alt N'], says: t('cases.add.beginEmpty'), run: beginEmpty, typing: true }]
      : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back, typing: true },
  ]);
  const missing = !named ? t('cases.add.missing') : !ready ? t('cases.add.missingAnswer') : '';
  return (
    <div className="newcase">
      <section className="scroll">
        <h1>{t('cases.add.title')}</h1>
        <p className="sup">{t(worksOnIt ? 'cases.add.text' : 'cases.add.textOffice')}</p>
        {isKept && kept && (
          <Banner
            kind="info"
            action={
              <Button quiet hint="Alt N" onPress={beginEmpty}>
                {t('cases.add.beginEmpty')}
              </Button>
            }
          >
            {t('cases.add.begun', { when: dayAndTime(kept.at, language, t) })}
          </Banner>
        )}
        <div className="fields" key={isKept ? 'kept' : 'new'}>
          <Field
            label={t('cases.add.nameKm')}
            value={nameKm}
            onChange={(nameKm) => put({ nameKm })}
            example={t('cases.add.exampleKm')}
            lang="km"
            maxLength={120}
            autoFocus
          />
          <Field
            label={t('cases.add.nameLatin')}
            value={nameLatin}
            onChange={(nameLatin) => put({ nameLatin })}
            example={t('cases.add.exampleLatin')}
            lang="en"
            maxLength={120}
          />
          <div className="wide">
            <Choice
              label={t('cases.add.sex')}
              options={SEXES.map((value) => ({ value, label: t(`words.sex.${value}`) }))}
              value={sex}
              onChange={(sex) => put({ sex })}
            />
          </div>
          <DateBox
            label={t('cases.add.birth')}
            value={birth}
            onChange={(birth) => put({ birth })}
            past
            withAge
          />
          <PlaceField value={place} onChange={(place) => put({ place })} />
          <Field
            label={t('cases.add.mother')}
            value={mother}
            onChange={(mother) => put({ mother })}
            maxLength={120}
          />
          <Field
            label={t('cases.add.father')}
            value={father}
            onChange={(father) => put({ father })}
            maxLength={120}
          />
          <div className="wide">
            <Choice
              label={t('cases.add.module')}
              options={MODULES.map((value) => ({ value, label: t(`words.module.${value}`) }))}
              value={module}
              onChange={(module) => put({ module })}
            />
          </div>
          <div className="wide">
            <Tick
              label={t(worksOnIt ? 'cases.add.restricted' : 'cases.add.restrictedOffice')}
              checked={restricted}
              onChange={(restricted) => put({ restricted })}
            />
          </div>
        </div>
        <ErrorNote error={error} />
      </section>
      <MatchPanel
        matches={matches}
        named={named}
        answer={answer}
        onAnswer={setAnswer}
        asked={asked}
      />
      <div className="foot">
        <Button quiet hint="Escape" onPress={back}>
          {t('app.state.back')}
        </Button>
        <span className="end cap">{missing}</span>
        <Button main hint="Enter" off={!ready} busy={busy} onPress={open}>
          {t(busy ? 'cases.add.opening' : 'cases.add.open')}
        </Button>
      </div>
    </div>
  );
}
