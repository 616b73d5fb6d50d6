// One setting: what it does, a new value with the day it begins, and everything that held before.
import { useState } from 'react';
import type { SettingView } from '#contract/office.ts';
import { newId } from '#domain/ids.ts';
import { formatDay, inDigitsOf } from '#domain/khmer/format.ts';
import { type DraftMeansTest, findMeansFault, isOwnMeansTest } from '#domain/office/means-test.ts';
import { SETTINGS, type SettingKey } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { call } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useRoleNamesRefresh } from '../app/role-names.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { ValueEditor } from './editors/value-editor.tsx';
import { useOwnForms } from './own-forms.tsx';
import { useSettingWords } from './setting-words.ts';

export function RuleDialog(props: { view: SettingView; onClose: () => void; onDone: () => void }) {
  const { t } = useText();
  const say = useToast();
  const { view, onClose } = props;
  const { key } = view;
  const mayChange = useMay(['coordinator', 'administrator']);
  const refreshNames = useRoleNamesRefresh();
  const { refresh: refreshForms } = useOwnForms();
  const { busy, error, run } = useDoing();
  const [draft, setDraft] = useState<unknown>(view.value);
  const [from, setFrom] = useState<PartialDate | null>(exactDay(today()));
  const [tried, setTried] = useState(false);
  const wrongWith = useWrongWords();
  const value = SETTINGS[key].schema.safeParse(draft);
  const day = from?.precision === 'day' ? from.from : null;
  const set = () => {
    setTried(true);
    if (!value.success || day === null) return;
    const input = { cmd: newId(), key, value: value.data, validFrom: day };
    void run(
      () => call('office.set', input),
      () => {
        say((t) => t('office.edit.done'));
        refreshNames();
        refreshForms();
        props.onDone();
        onClose();
      },
    );
  };
  return (
    <Dialog
      title={t(`office.rule.${key}.title`)}
      wide
      onClose={onClose}
      keys={
        mayChange
          ? [{ keys: ['Ctrl Enter'], says: t('office.edit.set'), run: set, typing: true }]
          : []
      }
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t(mayChange ? 'app.state.back' : 'app.state.close')}
          </Button>
          {mayChange && (
            <Button main hint="Ctrl Enter" busy={busy} onPress={set}>
              {t('office.edit.set')}
            </Button>
          )}
        </>
      }
    >
      <p className="sup">{t(`office.rule.${key}.text`)}</p>
      {mayChange ? (
        <div className="rule-editor">
          <ValueEditor rule={key} value={draft} onChange={setDraft} />
          <DateBox label={t('office.edit.from')} value={from} onChange={setFrom} required />
          {tried && (!value.success || day === null) && (
            <div ref={showIt}>
              <Banner kind="overdue">
                {value.success ? t('office.edit.noDay') : wrongWith(key, draft)}
              </Banner>
            </div>
          )}
          <ErrorNote error={error} />
        </div>
      ) : (
        <p className="cap">{t('office.rules.onlyCoordinator')}</p>
      )}
      <History view={view} />
    </Dialog>
  );
}

/** What is wrong with a value; of questions on means, with which of them. */
function useWrongWords(): (key: SettingKey, draft: unknown) => string {
  const { t, language } = useText();
  return (key, draft) => {
    const isOwn = key === 'means-test' && isOwnMeansTest(draft);
    const fault = isOwn ? findMeansFault(draft as DraftMeansTest) : null;
    if (!fault) return t(`office.rule.${key}.wrong`);
    const said = t(`office.meansFault.${fault.code}`);
    if (fault.line === 0) return said;
    return t('office.means.inLine', { n: inDigitsOf(language, fault.line), what: said });
  };
}

const showIt = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

function History({ view }: { view: SettingView }) {
  const { t, language } = useText();
  const say = useSettingWords();
  const nameOf = useUserName();
  return (
    <section className="rule-history" aria-labelledby="rule-history">
      <h3 id="rule-history">{t('office.rules.history')}</h3>
      {view.history.length === 0 && <p className="cap">{t('office.rules.noHistory')}</p>}
      <ul className="list">
        {view.history.map(({ value, validFrom, at, user }) => (
          <li key={`${validFrom} ${at}`}>
            <span>
              {t('office.rules.from', {
                day: formatDay(validFrom, language),
                value: say(view.key, value),
              })}
            </span>
            <span className="cap">
              {t('office.rules.setBy', {
                name: nameOf(user, true),
                day: formatDay(dayOf(at), language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
