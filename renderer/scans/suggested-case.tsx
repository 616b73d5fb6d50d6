// Whose page this is: pencil when the machine says so, ink when a person chose.
import { ArrowRightLeft, Folder, FolderSearch, ScanText } from 'lucide-react';
import { useCall } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { isRead, type Page } from './batch.ts';
import type { CaseChoice, Suggestion } from './use-filing.ts';

type Props = {
  page: Page;
  suggestion: Suggestion | undefined;
  chosen: CaseChoice | null;
  byPerson: boolean;
  /** It is another case than that of the page before. */
  changes: boolean;
  onChoose: () => void;
};

export function SuggestedCase({ page, suggestion, chosen, byPerson, changes, onChoose }: Props) {
  const { t } = useText();
  const offered = suggestion?.others.find(({ caseId }) => caseId === chosen?.caseId);
  const bySuggestion = !byPerson && chosen !== null && chosen.caseId === suggestion?.caseId;
  const why = byPerson
    ? t('scans.chosenByYou')
    : bySuggestion
      ? t(`scans.why.${suggestion.why}`)
      : t(`scans.why.${offered?.why ?? 'same-as-before'}`);
  const isAgainst = bySuggestion && suggestion.against;
  const Icon = bySuggestion ? ScanText : chosen ? Folder : FolderSearch;
  return (
    <div className={bySuggestion ? 'sug pencil' : 'sug'}>
      <Icon className="ic l" aria-hidden />
      <div className="grow">
        {chosen ? <CaseName chosen={chosen} /> : <div className="str">{t('scans.chooseCase')}</div>}
        <div className="cap">
          {chosen ? why : t(isRead(page) ? 'scans.why.none' : 'scans.why.notRead')}
        </div>
        {(changes || isAgainst) && (
          <Mark kind="overdue" icon={ArrowRightLeft}>
            {t(isAgainst ? 'scans.against' : 'scans.changesCase')}
          </Mark>
        )}
      </div>
      <Button small hint="C" onPress={onChoose}>
        {t(chosen ? 'scans.otherCase' : 'scans.chooseCase')}
      </Button>
    </div>
  );
}

/** Only the code is known from the suggestion; the name is looked up. */
export function CaseName({ chosen }: { chosen: CaseChoice }) {
  const asked = useCall(
    'cases.list',
    chosen.code === '' ? null : { text: chosen.code, filter: {}, offset: 0, limit: 5 },
  );
  const row = asked.value?.groups
    .flatMap((group) => group.rows)
    .find((one) => one.id === chosen.caseId);
  if (!row || row.hidden) return <div className="str">{chosen.code}</div>;
  return (
    <div>
      <PersonName {...row} firstOnly /> · <span className="nw">{chosen.code}</span>
    </div>
  );
}
