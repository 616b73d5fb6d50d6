// The scanned receipts of a case: look at them, bring one in, and say which one belongs to a purchase.
import { ScanLine } from 'lucide-react';
import { moneyRoles } from '#contract/call.ts';
import type { SupportRequest } from '#contract/support.ts';
import { newId } from '#domain/ids.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { call } from '../app/call.ts';
import { useMay } from '../app/session.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import { PagePicture } from '../ui/page-picture.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote } from '../ui/states.tsx';

type Props = { request: SupportRequest; id: string; onClose: () => void; onDone: () => void };

export function ReceiptDialog(props: Props) {
  const { t } = useText();
  const { error, run } = useDoing();
  const mayBringIn = useMay(moneyRoles) && props.request.may.buy;
  /** The pages are there a moment later: the request is asked for again when they are. */
  const bringIn = () =>
    void run(
      () => call('scans.pick', { cmd: newId(), batchId: newId() }),
      () => {},
    );
  return (
    <Dialog
      wide
      title={t('support.receipts')}
      onClose={props.onClose}
      keys={mayBringIn ? [{ keys: ['S'], says: t('support.bringIn'), run: bringIn }] : []}
      actions={
        <>
          {mayBringIn && (
            <Button hint="S" onPress={bringIn}>
              <ScanLine className="ic" aria-hidden />
              {t('support.bringIn')}
            </Button>
          )}
          <Button hint="Escape" onPress={props.onClose}>
            {t('app.state.back')}
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      <Receipts {...props} />
    </Dialog>
  );
}

/** What was brought in just now stands above the receipts of the folder. */
function Receipts({ request, id, onDone }: Props) {
  const { t, language } = useText();
  const { error, run } = useDoing();
  const { papers, fresh, bought, rev: baseRev, formId } = request;
  const purchase = bought.find((one) => one.id === id);
  const attach = (chosen: string) => {
    if (!request.may.buy || !purchase) return;
    const input = { cmd: newId(), baseRev, formId, rowId: id };
    const file = fresh.find((one) => one.id === chosen);
    const documentId = purchase.receipt === chosen ? null : chosen;
    void run(
      () =>
        file
          ? call('support.fileReceipt', { ...input, documentId: newId(), pages: file.pages })
          : call('support.receipt', { ...input, documentId }),
      onDone,
    );
  };
  const all = [...fresh, ...papers];
  const rows = useRows({
    ids: all.map((one) => one.id),
    openWord: t(request.may.buy && purchase ? 'support.attach' : 'support.look'),
    onOpen: attach,
  });
  const shown = all.find((one) => one.id === rows.here);
  if (all.length === 0) return <p>{t('support.noReceipts')}</p>;
  return (
    <div className="receipts">
      <ul className="list">
        {fresh.map((file) => (
          <ListRow key={file.id} id={file.id} rows={rows}>
            <span>
              {t('support.fresh')}{' '}
              <span className="cap">{t('support.pages', { count: file.pages.length })}</span>
            </span>
          </ListRow>
        ))}
        {papers.map((paper) => (
          <ListRow key={paper.id} id={paper.id} rows={rows}>
            <span>
              {paper.paperDate
                ? formatShortDay(paper.paperDate, language)
                : t('support.receiptUndated')}{' '}
              <span className="cap">{t('support.pages', { count: paper.pages.length })}</span>
            </span>
            {purchase?.receipt === paper.id && <Mark kind="safe">{t('support.receiptThis')}</Mark>}
          </ListRow>
        ))}
      </ul>
      <div className="pictures">
        {shown?.pages.map((page) => (
          <PagePicture key={page} pageId={page} label={t('support.receipt')} />
        ))}
      </div>
      <ErrorNote error={error} />
    </div>
  );
}
