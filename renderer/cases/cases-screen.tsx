// All cases under one box: names in both scripts, number, village, phone. Enter opens, Esc clears.
import { FilePlus, Info, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { enteringRoles, readingRoles } from '#contract/call.ts';
import { knownDistricts } from '#domain/places/known-places.ts';
import { namePlace } from '#domain/places/place.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { FilterChips } from '../ui/chips.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { langOf } from '../ui/person-name.tsx';
import { Pick } from '../ui/pick.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { STEPS } from '../ui/steps.tsx';
import { CasesTable } from './cases-table.tsx';
import { NoCases } from './no-cases.tsx';
import { Peek } from './peek.tsx';
import { useCaseList } from './use-case-list.ts';
import { useBegin } from './use-write.ts';
import './cases.css';

type Kind = 'open' | 'mine' | 'late' | 'closed' | 'all';
const FILTERS = {
  open: { status: 'open' },
  mine: { mine: true, status: 'open' },
  late: { late: true },
  closed: { status: 'closed' },
  all: {},
} as const;
const KINDS = ['open', 'mine', 'late', 'closed', 'all'] as const;

export function CasesScreen(props: { text: string }) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const mayOpen = useMay(readingRoles);
  const mayEnter = useMay(enteringRoles);
  const { begin, error: refused } = useBegin();
  const [text, setText] = useState(props.text);
  const [kind, setKind] = useState<Kind>('open');
  const [step, setStep] = useState('');
  const [district, setDistrict] = useState('');
  const [peeking, setPeeking] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const { list, rows, error, isLate, refresh, more } = useCaseList(text, {
    ...FILTERS[kind],
    ...(step && { step: Number(step) }),
    ...(district && { district }),
  });

  const typed = useRows({
    ids: rows.map((row) => row.id),
    typing: true,
    openWord: t('app.keys.open'),
    awaited: isLate ? text : null,
    onOpen: (id) => {
      const row = rows.find((one) => one.id === id);
      if (!row) return;
      if (row.hidden) {
        const { code, workers } = row;
        return go({ screen: 'restricted', caseId: id, code, workers });
      }
      go(mayOpen ? { screen: 'case', caseId: id } : { screen: 'scan', caseId: id });
    },
  });
  const here = rows.find((row) => row.id === typed.here);
  // While a name is being typed a space belongs to it; after the arrow keys it belongs to the list.
  const inList = text === '' || typed.moved;
  const findPeople = () => go({ screen: 'people', text: text.trim() });
  const newCase = () =>
    go(
      text.trim() === ''
        ? { screen: 'new-case' }
        : { screen: 'new-case', [langOf(text) === 'km' ? 'nameKm' : 'nameLatin']: text.trim() },
    );
  useKeys([
    ...(mayOpen && inList && here
      ? [
          {
            keys: ['Space'],
            says: t(peeking ? 'cases.peek.close' : 'cases.peek.open'),
            run: () => setPeeking(!peeking),
            typing: true,
          },
        ]
      : []),
    {
      keys: ['Escape'],
      says: t(peeking ? 'cases.peek.close' : 'cases.clear'),
      run: () => {
        if (peeking) return setPeeking(false);
        setText('');
        box.current?.focus();
      },
      typing: true,
    },
    ...(!mayOpen && here && !here.hidden
      ? [
          {
            keys: ['Alt F'],
            says: t('cases.feedback'),
            run: () => begin(here.id, 'feedback'),
            typing: true,
          },
        ]
      : []),
    ...(mayEnter
      ? [{ keys: ['Ctrl N'], says: t('cases.newCase'), run: newCase, typing: true }]
      : []),
    ...(mayOpen
      ? [
          {
            keys: ['Alt P'],
            says: t('people.open'),
            run: findPeople,
            typing: true,
          },
        ]
      : []),
  ]);
  // Who only files paper is not told what is late.
  const kinds = mayOpen ? KINDS : KINDS.filter((one) => one !== 'late');
  const last = rows.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once each time the end is reached
  useEffect(() => {
    if (last !== undefined && typed.here === last) more();
  }, [typed.here, last]);

  if (error && !list) return <ErrorState error={error} onAgain={refresh} />;
  if (!list) return <Waiting />;
  if (list.counts.all === 0 && text === '') return <NoCases newCase={mayEnter ? newCase : null} />;
  return (
    <div className="casespage">
      <h1 className="hidden">{t('cases.title')}</h1>
      <ErrorNote error={refused} />
      <div className="casesbar">
        <div className="row" style={{ gap: 12 }}>
          <div className="casesbox grow">
            <Search className="ic l" aria-hidden />
            <input
              ref={box}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                typed.setHere(null);
              }}
              placeholder={t('cases.find')}
              aria-label={t('cases.find')}
              role="combobox"
              aria-expanded={rows.length > 0}
              aria-controls="cases"
              aria-autocomplete="list"
              aria-activedescendant={typed.here ? `case-${typed.here}` : undefined}
              // biome-ignore lint/a11y/noAutofocus: the box is where every search begins
              autoFocus
              spellCheck={false}
              maxLength={200}
            />
            <span className="cap nw" role="status">
              {t('cases.found', { count: list.total })}
            </span>
            {text !== '' && <KeyHint name="Escape" />}
          </div>
          {!mayOpen && here && !here.hidden && (
            <Button hint="Alt F" onPress={() => begin(here.id, 'feedback')}>
              {t('cases.feedback')}
            </Button>
          )}
          {mayOpen && (
            <Button hint="Alt P" onPress={findPeople}>
              {t('people.open')}
            </Button>
          )}
          {mayEnter && (
            <Button main hint="Ctrl N" onPress={newCase}>
              <FilePlus className="ic" aria-hidden />
              {t('cases.newCase')}
            </Button>
          )}
        </div>
        <div className="row wrap">
          <FilterChips
            label={t('cases.filters')}
            chosen={kind}
            onChoose={setKind}
            chips={kinds.map((value) => ({
              value,
              label: t(`cases.filter.${value}`),
              count: list.counts[value],
            }))}
          />
          <Pick
            label={t('cases.step')}
            value={step}
            onChange={setStep}
            options={[
              { value: '', label: t('cases.anyStep') },
              ...STEPS.map((one) => ({ value: String(one), label: t(`words.step.s${one}`) })),
            ]}
          />
          <Pick
            label={t('cases.district')}
            value={district}
            onChange={setDistrict}
            options={[
              { value: '', label: t('cases.anyDistrict') },
              ...knownDistricts().map((one) => ({
                value: one.id,
                label: namePlace(one, language),
              })),
            ]}
          />
        </div>
      </div>
      {rows.length > 0 ? (
        <div className={peeking ? 'caseslist peeking' : 'caseslist'}>
          <CasesTable list={list} rows={typed} typed={text.trim()} />
          {peeking && here && <Peek key={here.id} row={here} waiting={list.waiting[here.id]} />}
        </div>
      ) : (
        <div className="nothing">
          <h2>{text === '' ? t('cases.noneHere') : t('cases.nothing.title', { text })}</h2>
          {text !== '' && <p className="sup">{t('cases.nothing.text')}</p>}
          <div className="row">
            {kind !== 'all' && text !== '' && (
              <Button onPress={() => setKind('all')}>{t('cases.nothing.closed')}</Button>
            )}
            {mayEnter && text !== '' && (
              <Button hint="Ctrl N" onPress={newCase}>
                {t('cases.nothing.new')}
              </Button>
            )}
          </div>
        </div>
      )}
      {rows.length < list.total && (
        <div className="casesfoot">
          <Button small onPress={more}>
            {t('cases.more')}
          </Button>
        </div>
      )}
      {text !== '' && rows.length > 0 && (
        <div className="casesfoot">
          <Info className="ic" aria-hidden />
          {t('cases.tip')}
        </div>
      )}
    </div>
  );
}
