// What of the paper needs a look today: pages to file or hard to read, and what two people see differently or check.
import { ClipboardCheck, FolderX, ScanLine, SpellCheck } from 'lucide-react';
import { filingRoles } from '#contract/call.ts';
import type { Output } from '#contract/calls.ts';
import { call, useCall, useChanged } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { useWatch } from '../scans/watch.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Line } from './agenda.tsx';

type Told = Pick<Output<'cases.today'>, 'unfiledPages' | 'uncheckedPages'>;

/** At most four lines, each leads to where it is done. */
export function usePaperLines(told: Told | undefined): Line[] {
  const { t } = useText();
  const { go } = usePlaces();
  const mayScan = useMay(filingRoles);
  const coordinates = useMay(['coordinator']);
  const readings = useCall('forms.typedFromPaper', coordinates ? {} : null);
  const cabinet = useCall('cabinet.view', coordinates ? {} : null);
  useChanged(['cabinet', 'page', 'document', 'source'], cabinet.refresh);
  useChanged(['case', 'form', 'page', 'document', 'source'], readings.refresh);
  const unclear = useUnclearLine(told?.uncheckedPages ?? 0);
  const { unfiledPages = 0, uncheckedPages = 0 } = told ?? {};
  const undecided = (readings.value?.cases ?? [])
    .flatMap(({ differing }) => differing)
    .filter((form) => form.undecided > 0).length;
  const toCheck = cabinet.value?.folders.filter(({ mayCheck }) => mayCheck) ?? [];
  return [
    mayScan &&
      unfiledPages > 0 && {
        ...{ id: 'unfiled', icon: ScanLine },
        title: t('today.unfiled', { count: unfiledPages }),
        detail: t('today.unfiledHelp'),
        open: () => go({ screen: 'scan' }),
      },
    mayScan && uncheckedPages > 0 && unclear,
    undecided > 0 && {
      ...{ id: 'readings', icon: SpellCheck },
      title: t('forms.again.differing'),
      detail: t('forms.again.toDecide', { count: undecided }),
      open: () => go({ screen: 'readings' }),
    },
    toCheck.length > 0 && {
      ...{ id: 'second-check', icon: ClipboardCheck },
      title: t('today.secondCheck', { count: toCheck.length }),
      detail: t('today.secondCheckHelp'),
      open: () => go({ screen: 'cabinet', folderId: toCheck[0]?.id }),
    },
  ].filter((line) => line !== false);
}

/** Says that nothing comes in from the watched folder now; none while it does, or where no folder is watched. */
export function useWatchLines(): Line[] {
  const { t } = useText();
  const { go } = usePlaces();
  const { folder, away, trouble } = useWatch();
  const way = { id: 'watch', icon: FolderX, open: () => go({ screen: 'scan' }) };
  const mark = <Mark kind="overdue">{t('app.nav.scan')}</Mark>;
  if (folder === null) return [];
  if (away) return [{ ...way, mark, title: t('scans.watch.away', { folder }), detail: '' }];
  if (!trouble) return [];
  const title = t(`errors.${trouble}.what`);
  return [{ ...way, mark, title, detail: t('scans.watch.stays', { folder }) }];
}

/** Leads to the first page that was hard to read; to the list of all batches where none is found any more. */
export function useUnclearLine(count: number): Line {
  const { t } = useText();
  const { go } = usePlaces();
  const open = async () => {
    const batches = await call('scans.batches', {}).catch(() => []);
    const batchId = batches.find(({ unclear }) => unclear > 0)?.id;
    const view = batchId && (await call('scans.batch', { batchId }).catch(() => null));
    const pageId = view ? view.pages.find(({ state }) => state === 'needs-eye')?.id : undefined;
    go({ screen: 'scan', ...(batchId && { batchId }), ...(pageId && { pageId }) });
  };
  return {
    ...{ id: 'unclear', icon: SpellCheck, open: () => void open() },
    title: t('today.unchecked', { count }),
    detail: t('today.uncheckedHelp'),
    mark: <Mark kind="pencil">{t('today.please')}</Mark>,
  };
}
