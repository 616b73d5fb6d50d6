// What was bought for one thing of a request: shop, day and price, with what was asked to begin with.
import { useState } from 'react';
import type { SupportRequest } from '#contract/support.ts';
import { newId } from '#domain/ids.ts';
import type { Money } from '#domain/money/money.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { call } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { MoneyBox } from '../office/editors/money-box.tsx';
import { Button } from '../ui/button.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { useSupportWords } from './say.ts';

type Props = {
  request: SupportRequest;
  /** The item, or a purchase that was written without one. */
  id: string;
  onClose: () => void;
  onDone: () => void;
};

export function BuyDialog({ request, id, onClose, onDone }: Props) {
  const { t } = useText();
  const { whatOf } = useSupportWords();
  const { busy, error, run } = useDoing();
  const wanted = request.items.find((one) => one.id === id);
  const before = request.bought.find((one) => one.id === id);
  const asked = wanted?.price
    ? { ...wanted.price, amount: wanted.price.amount * (wanted.quantity ?? 1) }
    : null;
  const item = before?.item || (wanted ? whatOf(wanted.service, wanted.words) : '');
  const [shop, setShop] = useState(before?.shop ?? '');
  const [on, setOn] = useState<PartialDate | null>(exactDay(before?.on ?? today()));
  const [price, setPrice] = useState<Money | null | undefined>(before?.price ?? asked);
  const day = on?.precision === 'day' ? on.from : null;
  const isSaid = price !== null && price !== undefined && day !== null;
  const go = () => {
    if (!price || day === null) return;
    const { rev: baseRev, formId } = request;
    const input = { cmd: newId(), baseRev, formId, itemId: id, item, shop: shop.trim() };
    void run(() => call('support.buy', { ...input, on: day, price }), onDone);
  };
  return (
    <Dialog
      title={`${t('support.buy')}: ${item}`}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('support.keep'), run: go, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isSaid} busy={busy} onPress={go}>
            {t('support.keep')}
          </Button>
        </>
      }
    >
      <Field label={t('support.shop')} value={shop} onChange={setShop} maxLength={400} autoFocus />
      <DateBox label={t('support.boughtOn')} value={on} onChange={setOn} past required />
      <MoneyBox label={t('support.paidTogether')} value={price} onChange={setPrice} />
      <ErrorNote error={error} />
    </Dialog>
  );
}
