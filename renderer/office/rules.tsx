// What the office decides for itself: each setting with what it does, what holds today and since when.
import { useState } from 'react';
import type { SettingView } from '#contract/office.ts';
import { formatDay } from '#domain/khmer/format.ts';
import type { SettingKey } from '#domain/office/settings.ts';
import { useCall } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { useRows } from '../ui/rows.ts';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useSettingWords } from './setting-words.ts';

/** Grouped as an office thinks of them, not as they are stored. */
const GROUPS = {
  joining: ['sentence-months', 'target-communes', 'means-test'],
  rhythm: [
    ...(['note-days', 'review-months', 'scale-months', 'supervision-months'] as const),
    ...(['consent-months', 'child-signs-from', 'after-release', 'after-closing'] as const),
    'business-visits',
  ],
  money: ['approvals', 'price-list', 'item-rules', 'item-papers', 'riel-per-dollar'],
  words: ['role-names', 'choice-columns'],
  secrets: ['counselling-readers'],
  reports: ['small-cells', 'workforce'],
} as const satisfies Record<string, readonly SettingKey[]>;
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const IN_ORDER: readonly SettingKey[] = GROUP_NAMES.flatMap((name) => [...GROUPS[name]]);

export function Rules() {
  const { t } = useText();
  const { value, error, refresh } = useCall('office.settings', {});
  const [open, setOpen] = useState<string | null>(null);
  const rows = useRows({ ids: value ? IN_ORDER : [], onOpen: setOpen, on: open === null });
  if (!value) return error ? <ErrorState error={error} onAgain={refresh} /> : <Waiting />;
  const find = (key: string) => value.settings.find((one) => one.key === key);
  const opened = open === null ? undefined : find(open);
  return (
    <>
      <p className="sup">{t('office.rules.intro')}</p>
      {GROUP_NAMES.map((name) => (
        <section key={name} aria-labelledby={`rules-${name}`}>
          <h2 id={`rules-${name}`}>{t(`office.group.${name}`)}</h2>
          <ul className="list">
            {GROUPS[name].map((key) => {
              const view = find(key);
              if (!view) return null;
              return (
                <li key={key} className={rows.here === key ? 'here' : ''}>
                  <button type="button" className="rowbtn rule" {...rows.rowProps(key)}>
                    <RuleLine view={view} />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {opened && <RuleDialog view={opened} onClose={() => setOpen(null)} onDone={refresh} />}
    </>
  );
}

function RuleLine({ view }: { view: SettingView }) {
  const { t, language } = useText();
  const say = useSettingWords();
  const day = today();
  const since = view.history.find(({ validFrom }) => validFrom <= day);
  const next = view.history.findLast(({ validFrom }) => validFrom > day);
  return (
    <>
      <span>
        <b>{t(`office.rule.${view.key}.title`)}</b>
        <span className="cap">{t(`office.rule.${view.key}.text`)}</span>
      </span>
      <span>
        <span className="says">{say(view.key, view.value)}</span>
        <span className="cap">
          {since
            ? t('office.rules.since', { day: formatDay(since.validFrom, language) })
            : t('office.rules.initial')}
          {next && ` · ${t('office.rules.next', { day: formatDay(next.validFrom, language) })}`}
        </span>
      </span>
    </>
  );
}
