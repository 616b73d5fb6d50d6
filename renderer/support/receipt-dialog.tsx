// The scanned receipts of a case: look at them, and say which one belongs to a purchase.
import type { SupportRequest } from '#contract/support.ts';
import { newId } from '#domain/ids.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { call } from '../app/call.ts';
import { pageUrl } from '../app/page-url.ts';
import { useText } from '../i18n/use-text.ts';
import { useDoing } from '../settings/use-doing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote } from '../ui/states.tsx';

type Props = { request: SupportRequest; id: string; onClose: () => void; onDone: () => void };

export function ReceiptDialog(props: Props) {
  const { t } = useText();
  return (
    <Dialog
      wide
      title={t('support.receipts')}
      onClose={props.onClose}
      actions={
        <Button hint="Escape" onPress={props.onClose}>
          {t('app.state.back')}
        </Button>
      }
    >
      <Receipts {...props} />
    </Dialog>
  );
}

function Receipts({ request, id, onDone }: Props) {
  const { t, language } = useText();
  const { error, run } = useDoing();
  const { papers, bought, rev: baseRev, formId } = request;
  const purchase = bought.find((one) => one.id === id);
  const attach = (documentId: string) => {
    if (!request.may.buy || !purchase) return;
    const own = purchase.receipt === documentId ? null : documentId;
    const input = { cmd: newId(), baseRev, formId, rowId: id, documentId: own };
    void run(() => call('support.receipt', input), onDone);
  };
  const rows = useRows({
    ids: papers.map((paper) => paper.id),
    openWord: t(request.may.buy && purchase ? 'support.attach' : 'support.look'),
    onOpen: attach,
  });
  const shown = papers.find((paper) => paper.id === rows.here);
  if (papers.length === 0) return <p>{t('support.noReceipts')}</p>;
  return (
    <div className="receipts">
      <ul className="list">
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
          <img key={page} src={pageUrl(page, 'view')} alt={t('support.receipt')} />
        ))}
      </div>
      <ErrorNote error={error} />
    </div>
  );
}
