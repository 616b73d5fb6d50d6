// The restore wizard: its five steps in the frame of a wizard, and the sentence that nothing has changed yet.
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { WizardFrame } from '../app/wizard-frame.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import '../vault/vault.css';
import type { Decided } from './restore-choices.ts';

const STEPS = ['where', 'words', 'copy', 'fetch', 'agree'] as const;
type Step = (typeof STEPS)[number];

type Props = {
  step: Step;
  decided: Decided;
  title: string;
  text?: string;
  children: ReactNode;
  foot: ReactNode;
};

export function RestoreFrame({ step, decided, text, ...page }: Props) {
  const { t } = useText();
  const noteOf = useNotes(decided);
  return (
    <WizardFrame
      {...page}
      text={text}
      heading={t('restore.title')}
      time={t('restore.steps')}
      steps={STEPS.map((id) => ({ id, name: t(`restore.step.${id}`), note: noteOf(id) }))}
      now={STEPS.indexOf(step)}
      banner={
        <div className="unchanged">
          <Banner kind="safe">
            <Trans i18nKey="restore.unchanged" components={{ b: <b /> }} />
          </Banner>
        </div>
      }
    />
  );
}

function useNotes({ where, sign, copies, onEmpty }: Decided): (step: Step) => string {
  const { t } = useText();
  return (step) => {
    if (step === 'where' && where) return where;
    if (step === 'words' && sign) return t('restore.hint.wordsDone', { sign });
    if (step === 'copy' && copies) return t('restore.hint.copies', { count: copies });
    if (step === 'agree' && onEmpty) return t('restore.hint.agreeNew');
    return t(`restore.hint.${step}`);
  };
}
