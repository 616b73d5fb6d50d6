// Puts right what a feeder mixed up: fronts and backs that came one after the other, a pile the wrong way round.
import { useState } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type FeedOrder, orderFeed } from '#domain/scans/order.ts';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { useRows } from '../ui/rows.ts';
import type { Page } from './batch.ts';

type Props = {
  /** Those that would be put in order. */
  pages: readonly Page[];
  onChoose: (how: FeedOrder) => void;
  onClose: () => void;
};
const ORDERS: readonly FeedOrder[] = ['backs-reversed', 'backs-in-order', 'pile'];
/** As many numbers as fit on a line. */
const SHOWN = 12;

export function OrderDialog({ pages, onChoose, onClose }: Props) {
  const { t } = useText();
  return (
    <Dialog title={t('scans.order.title')} onClose={onClose}>
      {pages.length < 2 ? (
        <p>{t('scans.order.one')}</p>
      ) : (
        <>
          <p className="sup">{t('scans.order.text', { count: pages.length })}</p>
          <Orders pages={pages} onChoose={onChoose} />
          {pages.length % 2 === 1 && <p className="cap">{t('scans.order.pairs')}</p>}
        </>
      )}
    </Dialog>
  );
}

function Orders({ pages, onChoose }: Pick<Props, 'pages' | 'onChoose'>) {
  const { t, language } = useText();
  const [numbers] = useState(() => pages.map((page) => page.number));
  const rows = useRows({
    ids: ORDERS,
    onOpen: (how) => onChoose(how as FeedOrder),
    openWord: t('app.keys.choose'),
  });
  const shown = (how: FeedOrder) => {
    const ordered = orderFeed(numbers, how);
    const first = ordered.slice(0, SHOWN).join(' · ');
    return inDigitsOf(language, ordered.length > SHOWN ? `${first} …` : first);
  };
  return (
    <div className="order-rows" role="listbox" aria-label={t('scans.order.title')}>
      {ORDERS.map((how) => (
        <OptionRow key={how} id={how} rows={rows} tabbed>
          <b>{t(`scans.order.${how}`)}</b>
          <span className="cap">{t('scans.order.preview', { pages: shown(how) })}</span>
        </OptionRow>
      ))}
    </div>
  );
}
