// Setting up the office: its five steps in the frame of a wizard.
import type { ReactNode } from 'react';
import { WizardFrame } from '../app/wizard-frame.tsx';
import { useText } from '../i18n/use-text.ts';

export const SETUP_STEPS = ['office', 'person', 'words', 'prove', 'backup'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

type Props = {
  step: SetupStep;
  /** What was decided in a step that is done, shown under its name. */
  notes: Partial<Record<SetupStep, string>>;
  title: string;
  text: string;
  children: ReactNode;
  foot: ReactNode;
};

export function SetupFrame({ step, notes, ...page }: Props) {
  const { t } = useText();
  return (
    <WizardFrame
      {...page}
      heading={t('vault.setup.title')}
      time={t('vault.setup.time')}
      steps={SETUP_STEPS.map((id) => ({
        id,
        name: t(`vault.setup.steps.${id}`),
        note: notes[id],
      }))}
      now={SETUP_STEPS.indexOf(step)}
    />
  );
}
