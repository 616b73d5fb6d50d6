// Words about requests that several screens use: where one waits, what it asks for, names.
import type { RequestLine } from '#contract/support.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { formatMoney, type Money } from '#domain/money/money.ts';
import { useRoleName } from '../app/role-names.tsx';
import { useText } from '../i18n/use-text.ts';
import type { MarkKind } from '../ui/mark.tsx';

type Names = { nameKm: string; nameLatin: string };

export const MARK_OF_STAGE: Record<RequestLine['stage'], MarkKind> = {
  writing: 'pencil',
  asked: 'plain',
  approved: 'safe',
  bought: 'overdue',
  receipt: 'safe',
  handed: 'final',
  refused: 'risk',
  withdrawn: 'plain',
};

export const sayAmounts = (amounts: readonly Money[]): string =>
  amounts.length === 0 ? '—' : amounts.map(formatMoney).join(' + ');

export function useSupportWords() {
  const { t, language } = useText();
  const roleName = useRoleName();
  const service = (id: string) => SERVICES.find((one) => one.id === id);
  return {
    nameOf: ({ nameKm, nameLatin }: Names) =>
      language === 'km' ? nameKm || nameLatin : nameLatin || nameKm,
    /** The service of the list, with the words for "other". */
    whatOf: (id: string, words: string) =>
      [service(id)?.label[language], words].filter(Boolean).join(' · ') || t('support.other'),
    countOf: (id: string, quantity: number | null) =>
      quantity === null
        ? ''
        : [formatNumber(quantity, language), service(id)?.unit[language]]
            .filter(Boolean)
            .join(language === 'km' ? ' ' : ' × '),
    /** "with Coordinator for 3 days"; nothing at the ends of the way. */
    waiting: ({ waits, left, days }: Pick<RequestLine, 'waits' | 'left' | 'days'>) => {
      if (waits === null) return '';
      const who =
        waits === 'deciders'
          ? left.map((role) => roleName(role)).join(', ')
          : t(`support.waits.${waits}`);
      return days === 0
        ? t('support.sinceToday', { who })
        : t('support.since', { who, count: days });
    },
  };
}
