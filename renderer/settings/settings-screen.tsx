// Settings: language, one's own passphrase, the people of the office, the scanner's folder.
import { useState } from 'react';
import { caseRoles, filingRoles } from '#contract/call.ts';
import { FIGURES_ONLY } from '#domain/roles.ts';
import { chooseLanguage } from '../app/language-switch.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay, useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ChangeMine } from './change-mine.tsx';
import { People } from './people.tsx';
import { ScannerFolder } from './scanner-folder.tsx';
import './settings.css';

export function SettingsScreen() {
  const { t, language } = useText();
  const { me, officeName, version } = useSession();
  const { go } = usePlaces();
  const mayScan = useMay(filingRoles);
  const readsCases = useMay(caseRoles);
  const [changing, setChanging] = useState(false);
  return (
    <div className="settings scroll">
      <h1>{t('settings.title')}</h1>
      <p className="sup">{officeName}</p>
      <section>
        <Choice
          label={t('settings.language')}
          options={[
            { value: 'km', label: 'ខ្មែរ' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
          onChange={chooseLanguage}
        />
        <p className="cap">{t('settings.languageHelp')}</p>
      </section>
      <section>
        <div className="row">
          <div className="grow">
            <h2>{t('settings.mine')}</h2>
            <p className="sup">{t('settings.mineText')}</p>
          </div>
          <Button onPress={() => setChanging(true)}>{t('settings.change')}</Button>
        </div>
      </section>
      <section>
        <div className="row">
          <div className="grow">
            <h2>{t('office.title')}</h2>
            <p className="sup">{t('office.openText')}</p>
          </div>
          <Button onPress={() => go({ screen: 'office' })}>{t('office.open')}</Button>
        </div>
      </section>
      {readsCases && (
        <section>
          <div className="row">
            <div className="grow">
              <h2>{t('access.title')}</h2>
              <p className="sup">{t('access.openText')}</p>
            </div>
            <Button onPress={() => go({ screen: 'access' })}>{t('access.open')}</Button>
          </div>
        </section>
      )}
      {!FIGURES_ONLY.includes(me.role) && <People />}
      {mayScan && <ScannerFolder />}
      <section>
        <p className="cap">{t('settings.version', { version })}</p>
      </section>
      {changing && <ChangeMine onClose={() => setChanging(false)} />}
    </div>
  );
}
