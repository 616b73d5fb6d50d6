// Reports: bars whose parts add up, sums spelled out, and a way from each number to its cases.
import { FileDown, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { AS_SET, type ReportId } from '#domain/reports/report.ts';
import { isToldAsPublic, reportsFor } from '#domain/reports/rights.ts';
import { type CallError, toCallError, useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { Agree } from './agree.tsx';
import { Behind, numbersOf } from './behind.tsx';
import { ExportReport } from './export-report.tsx';
import { periodOf } from './period.ts';
import { NO_FILTERS, optionsOf, ReportFilters } from './report-filters.tsx';
import { isWide, ReportSheet } from './report-sheet.tsx';
import { TableOfReport } from './report-table.tsx';
import { WhatIfBar } from './what-if-bar.tsx';
import './reports.css';

export function ReportsScreen() {
  const { t } = useText();
  const { place, go, replace } = usePlaces();
  const before = place.screen === 'reports' ? place.at : undefined;
  const print = usePrint();
  const say = useToast();
  const { me } = useSession();
  const nameOf = useUserName();
  const reports = reportsFor(me.role);
  const [report, setReport] = useState<ReportId>(before?.report ?? reports[0] ?? 'funnel');
  const asPublic = isToldAsPublic(me.role);
  const [filters, setFilters] = useState(before?.filters ?? { ...NO_FILTERS, public: asPublic });
  const [opened, setOpened] = useState(before?.number ?? null);
  const [exporting, setExporting] = useState(false);
  const [failed, setFailed] = useState<CallError>();
  const [whatIf, setWhatIf] = useState(before?.whatIf ?? AS_SET);
  const asksWhatIf = report === 'what-if';
  const chosen = optionsOf(filters, periodOf(filters.year, filters.month));
  const noCases = report === 'workforce' || report === 'closed-cases';
  const options = asksWhatIf
    ? { ...chosen, public: false, whatIf }
    : noCases
      ? optionsOf({ ...NO_FILTERS, public: filters.public }, periodOf('', ''))
      : chosen;
  const asked = useCall('reports.count', { report, options }, { keep: true });
  const { value, error, loading, refresh } = asked;
  // While another report is counted the old one is not shown under its name.
  const shown = value?.id === report ? value : undefined;

  const numbers = numbersOf(shown?.tables ?? []);
  const behind = opened === null ? undefined : numbers.get(opened);
  const rows = useRows({
    ids: [...numbers.keys()],
    first: before?.number,
    openWord: t('reports.show'),
    onOpen: setOpened,
    on: behind === undefined && !exporting,
  });
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-report="${report}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  // A report without a number to open has no rows to walk: it takes the hands, and their keys scroll it.
  const body = useRef<HTMLDivElement>(null);
  const scrolls = shown !== undefined && numbers.size === 0;
  useEffect(() => {
    if (scrolls) body.current?.focus({ preventScroll: true });
  }, [scrolls]);
  const isThere = shown !== undefined;
  useEffect(() => {
    if (isThere && before) body.current?.scrollTo({ top: before.scroll });
  }, [isThere, before]);
  const openCase = (caseId: string) => {
    const at = { report, filters, whatIf, number: opened ?? '', caseId };
    replace({ screen: 'reports', at: { ...at, scroll: body.current?.scrollTop ?? 0 } });
    go({ screen: 'case', caseId });
  };
  const turn = (by: number) => {
    const at = (reports.indexOf(report) + by + reports.length) % reports.length;
    setReport(reports[at] ?? 'funnel');
  };
  const send = async () => {
    if (!shown || loading) return;
    setFailed(undefined);
    const sheet = <ReportSheet report={shown} printedBy={nameOf(me.id, true)} />;
    const how = { what: 'report' as const, id: null, caseId: null, landscape: isWide(shown) };
    try {
      if (await print(sheet, { to: 'printer', ...how })) say((t) => t('print.dialog.done'));
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  useKeys([
    { keys: ['ArrowLeft'], says: t('reports.next'), shown: ['←', '→'], run: () => turn(-1) },
    { keys: ['ArrowRight'], says: t('reports.next'), run: () => turn(1) },
    { keys: ['E'], says: t('reports.export'), run: () => setExporting(true) },
    { keys: ['Ctrl P'], says: t('reports.print'), run: () => void send(), typing: true },
  ]);

  return (
    <div className="reportspage">
      <nav className="reportlist scroll" ref={list} aria-label={t('reports.choose')}>
        {reports.map((id) => (
          <button
            key={id}
            type="button"
            data-report={id}
            aria-current={id === report ? 'page' : undefined}
            onClick={() => setReport(id)}
          >
            {t(`reports.name.${id}`)}
          </button>
        ))}
      </nav>
      <div className="reportbody">
        <div className="reportbar">
          <div className="row">
            <h1 className="grow">{t(`reports.name.${report}`)}</h1>
            <Button hint="Ctrl P" off={!shown || loading} onPress={() => void send()}>
              <Printer className="ic" aria-hidden />
              {t('reports.print')}
            </Button>
            <Button hint="E" onPress={() => setExporting(true)}>
              <FileDown className="ic" aria-hidden />
              {t('reports.export')}
            </Button>
          </div>
          <ReportFilters
            filters={filters}
            onChange={setFilters}
            hasChoice={!asksWhatIf && !asPublic}
            noCases={noCases}
          />
          {asksWhatIf && <WhatIfBar value={whatIf} onChange={setWhatIf} />}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold no button */}
        <div className="reportsheet scroll" ref={body} tabIndex={0} aria-busy={loading}>
          <ErrorNote error={failed} />
          {options.public && report !== 'closed-cases' && (
            <Banner kind="info">{t('reports.publicText')}</Banner>
          )}
          {error && !shown && <ErrorState error={error} onAgain={refresh} />}
          {!error && !shown && <Waiting />}
          {shown && shown.tables.length === 0 && (
            <p className="sup">
              {t('reports.nothing')} {report === 'own-forms' && t('reports.nothingOwn')}
            </p>
          )}
          {shown && (
            <div className="reportcolumns">
              <div>
                {shown.tables.map((table) => (
                  <TableOfReport key={table.id} table={table} rows={rows} />
                ))}
              </div>
              <Agree tables={shown.tables} />
            </div>
          )}
        </div>
      </div>
      {exporting && (
        <ExportReport report={report} options={options} onClose={() => setExporting(false)} />
      )}
      {behind && (
        <Behind
          number={behind}
          first={before?.number === opened ? before?.caseId : undefined}
          onClose={() => setOpened(null)}
          onOpen={openCase}
        />
      )}
    </div>
  );
}
