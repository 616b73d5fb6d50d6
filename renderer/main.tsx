// The first thing the window runs: texts in the chosen language, then the gate.
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { call } from './app/call.ts';
import { Gate } from './app/gate.tsx';
import { KeysProvider } from './app/keys.tsx';
import { startTexts } from './i18n/setup.ts';
import { TextProvider } from './i18n/text-provider.tsx';
import './styles/index.css';

const { language } = await call('app.language', {}).catch(() => ({ language: 'km' as const }));
startTexts(language);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      {/* Chromium has no Khmer data: with 'km' a birthday would be shown month first. */}
      <I18nProvider locale="en-GB">
        <TextProvider>
          <KeysProvider>
            <Gate />
          </KeysProvider>
        </TextProvider>
      </I18nProvider>
    </StrictMode>,
  );
}
