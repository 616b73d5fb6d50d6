// The things of a request, each with its standard price, the price asked, and what was paid with its receipt.
import { FileX, TriangleAlert } from 'lucide-react';
import type { z } from 'zod';
import type { RequestItem, SupportRequest } from '#contract/support.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { formatMoney, type Money } from '#domain/money/money.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import type { Rows } from '../ui/rows.ts';
import { useSupportWords } from './say.ts';

type Item = z.infer<typeof RequestItem>;
type Purchase = SupportRequest['bought'][number];
const amount = (money: Money | null) => (money ? formatMoney(money) : '—');

export function RequestItems({ request, rows }: { request: SupportRequest; rows: Rows }) {
  const { t } = useText();
  const { items, bought } = request;
  const own = new Set(items.map(({ id }) => id));
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('support.what')}</th>
          <th scope="col" className="num">
            {t('support.standardEach')}
          </th>
          <th scope="col" className="num">
            {t('support.askedEach')}
          </th>
          <th scope="col" className="num">
            {t('support.paid')}
          </th>
          <th scope="col">{t('support.receipt')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            {...{ item, rows }}
            purchase={bought.find(({ id }) => id === item.id)}
          />
        ))}
        {bought
          .filter(({ id }) => !own.has(id))
          .map((purchase) => (
            <ItemRow key={purchase.id} {...{ purchase, rows }} item={undefined} />
          ))}
      </tbody>
    </table>
  );
}

function ItemRow(props: { item: Item | undefined; purchase: Purchase | undefined; rows: Rows }) {
  const { t, language } = useText();
  const { whatOf, countOf } = useSupportWords();
  const { item, purchase, rows } = props;
  const id = item?.id ?? purchase?.id ?? '';
  return (
    <tr className={rows.here === id ? 'here' : undefined}>
      <td className="what">
        <button type="button" className="linebtn" {...rows.rowProps(id)}>
          {item ? whatOf(item.service, item.words) : purchase?.item}
        </button>
        {item && <div className="cap">{countOf(item.service, item.quantity)}</div>}
        {item?.warnings.map((warning) => (
          <p key={warning.en} className="warns">
            <TriangleAlert className="ic s" aria-hidden />
            {warning[language]}
          </p>
        ))}
        {item?.lacks && (
          <p className="warns">
            <FileX className="ic s" aria-hidden />
            {item.lacks[language]}
          </p>
        )}
        {item?.serious && <p className="warns">{t('support.serious')}</p>}
        {item?.reasons.map((reason) => (
          <p key={reason}>{t('support.because', { reason })}</p>
        ))}
      </td>
      <td className="num">{amount(item?.standard ?? null)}</td>
      <td className="num">{amount(item?.price ?? null)}</td>
      <td className="num">
        {purchase ? <b>{amount(purchase.price)}</b> : '—'}
        {purchase && (
          <div className="cap">
            {[purchase.shop, purchase.on && formatShortDay(purchase.on, language)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        )}
      </td>
      <td>
        {purchase &&
          (purchase.receipt || purchase.receiptWords !== '' ? (
            <Mark kind="safe">{purchase.receiptWords || t('support.receiptThere')}</Mark>
          ) : (
            <Mark kind="overdue">{t('support.receiptMissing')}</Mark>
          ))}
      </td>
    </tr>
  );
}
