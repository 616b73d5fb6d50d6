// What a setting says, in words of the window.

import { officeTitle } from '#domain/drawings/kinds/boards.ts';
import { SUPPORT_PAPERS } from '#domain/forms/lists/support-papers.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { formatSpan } from '#domain/khmer/format.ts';
import { formatMoney } from '#domain/money/money.ts';
import { isOwnMeansTest } from '#domain/office/means-test.ts';
import type { After, Setting, SettingKey } from '#domain/office/settings.ts';
import { findPlace } from '#domain/places/known-places.ts';
import { namePlace } from '#domain/places/place.ts';
import { useText } from '../i18n/use-text.ts';
import { ITEM_RULES } from './editors/value-editor.tsx';

type Say = { [K in SettingKey]: (value: Setting<K>) => string };

export function useSettingWords(): (key: SettingKey, value: unknown) => string {
  const { t, language } = useText();
  const months = (value: number) => formatSpan(value, 'month', language);
  const after = (value: readonly After[]) =>
    value
      .map((one) => ('days' in one ? formatSpan(one.days, 'day', language) : months(one.months)))
      .join(' · ') || t('office.says.noFollowUp');
  const place = (id: string) => {
    const known = findPlace(id);
    return known ? namePlace(known, language) : id;
  };
  const service = (id: string) => SERVICES.find((one) => one.id === id)?.label[language] ?? id;
  const papersOf = (ids: readonly string[]) =>
    SUPPORT_PAPERS.filter(({ id }) => ids.includes(id))
      .map(({ label }) => label[language])
      .join(', ');
  const say: Say = {
    'sentence-months': ({ min, max }) => t('office.says.between', { min, max: months(max) }),
    'target-communes': (ids) => ids.map(place).join(' · ') || t('office.says.everywhere'),
    'means-test': (points) =>
      points === null
        ? t('office.says.byWords')
        : t(isOwnMeansTest(points) ? 'office.says.ownLines' : 'office.says.points', {
            count: isOwnMeansTest(points) ? points.lines.length : 0,
            ...{ struggling: points.struggling, crisis: points.inCrisis },
          }),
    'review-months': months,
    'scale-months': months,
    'supervision-months': months,
    'consent-months': months,
    'note-days': (days) => formatSpan(days, 'day', language),
    'after-release': after,
    'after-closing': after,
    'business-visits': after,
    'child-signs-from': (years) => formatSpan(years, 'year', language),
    'price-list': (prices) =>
      prices.map((one) => `${service(one.service)}: ${formatMoney(one.price)}`).join(' · ') ||
      t('office.says.noPrices'),
    'item-rules': (rules) =>
      ITEM_RULES.filter((name) => rules[name])
        .map((name) => t(`office.itemRule.${name}`))
        .join(' · ') || t('office.says.noItemRules'),
    'item-papers': (lines) =>
      lines
        .filter(({ papers }) => papers.length > 0)
        .map(
          (line) =>
            `${line.service === null ? t('office.edit.everyThing') : service(line.service)}: ${papersOf(line.papers)}`,
        )
        .join(' · ') || t('office.says.noItemRules'),
    approvals: (lines) =>
      lines
        .map(({ upTo, roles }) => {
          const who = roles.map((role) => t(`office.approver.${role}`)).join(' + ');
          return upTo
            ? t('office.says.upTo', { amount: formatMoney(upTo), who })
            : t('office.says.anyAmount', { who });
        })
        .join(' · '),
    'riel-per-dollar': (rate) =>
      rate === null
        ? t('office.says.notSet')
        : t('office.says.rate', { rate: formatMoney({ amount: rate, currency: 'KHR' }) }),
    'role-names': (names) =>
      Object.values(names)
        .map((one) => one[language].trim())
        .filter(Boolean)
        .join(' · ') || t('office.says.ownRoleNames'),
    'choice-columns': (columns) =>
      columns.map((one) => officeTitle(one, language)).join(' · ') || t('office.says.ownColumns'),
    'counselling-readers': (readers) =>
      readers.map((reader) => t(`office.counselling.${reader}`)).join(' · ') ||
      t('office.counselling.nobody'),
    workforce: (people) => t('office.says.people', { count: people.length }),
    'small-cells': (least) =>
      least === 0 ? t('office.says.allCells') : t('office.says.cells', { least }),
  };
  return (key, value) => (say[key] as (value: unknown) => string)(value);
}
