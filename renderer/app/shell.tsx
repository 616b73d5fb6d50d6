// The open office: frame, folder tabs, the sheet with one screen, and the keys that hold everywhere.
import { useEffect, useRef, useState } from 'react';
import { enteringRoles, filingRoles } from '#contract/call.ts';
import { Leaving } from '../backup/leaving.tsx';
import { useText } from '../i18n/use-text.ts';
import { DropAnywhere } from '../scans/drop-anywhere.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { JobTray } from './job-tray.tsx';
import { useKeptHands } from './kept-hands.ts';
import { KeyBar } from './key-bar.tsx';
import { useKeys } from './keys.tsx';
import { useNames } from './names.tsx';
import { Navigation, useTabs } from './navigation.tsx';
import { usePlaces, workScreens } from './places.tsx';
import { FindPalette, Screen } from './screens.tsx';
import { useMay, useSession } from './session.tsx';
import { TopBar } from './top-bar.tsx';

export function Shell() {
  const { place, visit, back } = usePlaces();
  const [tray, setTray] = useState(false);
  const [finding, setFinding] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const mayFind = useMay(filingRoles);

  useEveryScreenKeys({
    onJobs: () => setTray((open) => !open),
    onFind: mayFind ? () => setFinding(true) : null,
  });

  useKeptHands(sheet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit moves the focus once
  useEffect(() => {
    const page = sheet.current;
    if (page && !page.contains(document.activeElement)) page.focus({ preventScroll: true });
  }, [visit]);

  return (
    <div className={workScreens.includes(place.screen) ? 'app work' : 'app'}>
      <div className="spine" />
      <TopBar
        onFind={mayFind ? () => setFinding(true) : null}
        onJobs={() => setTray((open) => !open)}
      />
      <Navigation />
      <main className="sheet" ref={sheet} tabIndex={-1}>
        <ErrorBoundary key={visit} onBack={back}>
          <Screen place={place} />
        </ErrorBoundary>
      </main>
      <KeyBar />
      {finding && <FindPalette onClose={() => setFinding(false)} />}
      {tray && <JobTray onClose={() => setTray(false)} />}
      <DropAnywhere />
      <Leaving />
    </div>
  );
}

function useEveryScreenKeys(does: { onJobs: () => void; onFind: (() => void) | null }) {
  const { t } = useText();
  const { go, back } = usePlaces();
  const { lock } = useSession();
  const names = useNames();
  const tabs = useTabs();
  const mayOpen = useMay(enteringRoles);
  const { onFind } = does;
  useKeys(
    [
      ...(onFind ? [{ keys: ['Ctrl K'], says: t('app.keys.find'), run: onFind, bar: true }] : []),
      { keys: ['Alt ArrowLeft'], says: t('app.keys.back'), run: back, typing: true },
      {
        keys: ['F9'],
        says: t(names.hidden ? 'app.keys.showNames' : 'app.keys.hideNames'),
        run: names.toggle,
        bar: true,
      },
      { keys: ['Ctrl L'], says: t('app.keys.lock'), run: lock, bar: true },
      { keys: ['J'], says: t('app.keys.jobs'), run: does.onJobs },
      ...(mayOpen
        ? [
            {
              keys: ['Ctrl N'],
              says: t('app.keys.newCase'),
              run: () => go({ screen: 'new-case' }),
              typing: true,
            },
          ]
        : []),
      ...tabs.map(({ to, number }) => ({
        keys: [`Alt ${number}`],
        says: t(`app.nav.${to}`),
        run: () => go({ screen: to }),
        typing: true,
      })),
    ],
    { global: true },
  );
}
