// How many pages of a folder are in, beside the sheets that were counted in it; fewer of them is marked.
import type { CabinetFolder } from '#contract/cabinet.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';

export function PagesFact({ folder }: { folder: CabinetFolder }) {
  const { t } = useText();
  const { pages, sheets, state } = folder;
  if (sheets === null) return t('cabinet.fact.pages', { pages });
  // Every sheet has at least one page; while a folder is being scanned the others are still to come.
  const short = state === 'not-begun' || state === 'scanning' ? 0 : sheets - pages;
  return (
    <>
      {t('cabinet.fact.pagesOf', { pages, sheets })}{' '}
      {short > 0 && <Mark kind="overdue">{t('cabinet.fact.short', { count: short })}</Mark>}
    </>
  );
}
