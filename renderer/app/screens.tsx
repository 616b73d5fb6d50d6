// Which component shows which place. Every screen has its line here and nowhere else.
import { BackupScreen } from '../backup/backup-screen.tsx';
import { RestoreWizard } from '../backup/restore-wizard.tsx';
import { CabinetScreen } from '../cabinet/cabinet-screen.tsx';
import { AccessScreen } from '../cases/access/access-screen.tsx';
import { AsItStoodScreen } from '../cases/as-it-stood.tsx';
import { CaseScreen } from '../cases/case-screen.tsx';
import { CasesScreen } from '../cases/cases-screen.tsx';
import { FactsScreen } from '../cases/facts/facts-screen.tsx';
import { WaitingScreen } from '../cases/facts/waiting-screen.tsx';
import { NewCaseScreen } from '../cases/new-case-screen.tsx';
import { RestrictedPage } from '../cases/restricted-screen.tsx';
import { TasksScreen } from '../cases/tasks/tasks-screen.tsx';
import { DrawingScreen } from '../drawings/drawing-screen.tsx';
import { FormScreen } from '../forms/form-screen.tsx';
import { ReadingsScreen } from '../forms/readings-screen.tsx';
import { OfficeScreen } from '../office/office-screen.tsx';
import { PastScreen } from '../past/past-screen.tsx';
import { PersonScreen } from '../people/person-screen.tsx';
import { RegisterScreen } from '../people/register-screen.tsx';
import { ReportsScreen } from '../reports/reports-screen.tsx';
import { PageScreen } from '../scans/page-screen.tsx';
import { ScanScreen } from '../scans/scan-screen.tsx';
import { FindPalette } from '../search/palette.tsx';
import { SearchScreen } from '../search/search-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { LedgerScreen } from '../support/ledger-screen.tsx';
import { RequestScreen } from '../support/request-screen.tsx';
import { RequestsScreen } from '../support/requests-screen.tsx';
import { PlannerScreen } from '../today/planner-screen.tsx';
import { StartScreen } from '../today/start-screen.tsx';
import type { Place } from './places.tsx';

export function Screen({ place }: { place: Place }) {
  switch (place.screen) {
    case 'today':
      return <StartScreen />;
    case 'planner':
      return <PlannerScreen />;
    case 'cases':
      return <CasesScreen text={place.text ?? ''} />;
    case 'new-case':
      return <NewCaseScreen nameKm={place.nameKm ?? ''} nameLatin={place.nameLatin ?? ''} />;
    case 'case':
      return <CaseScreen caseId={place.caseId} />;
    case 'facts':
      return <FactsScreen caseId={place.caseId} thread={place.thread} />;
    case 'as-it-stood':
      return <AsItStoodScreen caseId={place.caseId} />;
    case 'past-case':
      return <PastScreen caseId={place.caseId} />;
    case 'tasks':
      return <TasksScreen caseId={place.caseId} />;
    case 'waiting':
      return <WaitingScreen />;
    case 'person':
      return <PersonScreen personId={place.personId} caseId={place.caseId} />;
    case 'people':
      return <RegisterScreen text={place.text ?? ''} />;
    case 'ledger':
      return <LedgerScreen caseId={place.caseId} />;
    case 'requests':
      return <RequestsScreen />;
    case 'request':
      return <RequestScreen formId={place.formId} />;
    case 'restricted':
      return <RestrictedPage {...place} />;
    case 'settings':
      return <SettingsScreen />;
    case 'access':
      return <AccessScreen />;
    case 'office':
      return <OfficeScreen />;
    case 'form':
      return <FormScreen formId={place.formId} at={place.at} found={place.found} />;
    case 'drawing':
      return <DrawingScreen drawingId={place.drawingId} firstView={place.view} />;
    case 'scan':
      return (
        <ScanScreen
          batchId={place.batchId}
          pageId={place.pageId}
          caseId={place.caseId}
          kind={place.kind}
          jobId={place.jobId}
        />
      );
    case 'cabinet':
      return <CabinetScreen folderId={place.folderId} />;
    case 'readings':
      return <ReadingsScreen />;
    case 'page':
      return <PageScreen pageId={place.pageId} marks={place.marks ?? []} text={place.text ?? ''} />;
    case 'search':
      return <SearchScreen text={place.text} filter={place.filter} />;
    case 'reports':
      return <ReportsScreen />;
    case 'backup':
      return <BackupScreen />;
    case 'restore':
      return <BackupScreen asksRestore />;
  }
}

/** The search palette, over any screen (Ctrl K). */
export { FindPalette };

/** Bringing an office back, before anything is unlocked. */
export const RestoreDoor = RestoreWizard;
