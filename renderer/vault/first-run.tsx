// Setting up an office, once: language and name, first coordinator, words, proof, where backups go.
import { useState } from 'react';
import type { Status } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { BackupStep } from './backup-step.tsx';
import { OfficeStep } from './office-step.tsx';
import { type NewPerson, PersonStep } from './person-step.tsx';
import { ProveStep } from './prove-step.tsx';
import type { SetupStep } from './setup-frame.tsx';
import { WordsStep } from './words-step.tsx';
import './vault.css';

type Props = {
  status: Status;
  onStatus: (status: Status) => void;
  onDone: () => void;
  onRestore: () => void;
};

export function FirstRun({ status, onStatus, onDone, onRestore }: Props) {
  const { t, language } = useText();
  const [step, setStep] = useState<SetupStep>(status.state === 'none' ? 'office' : 'words');
  const [officeName, setOfficeName] = useState(status.officeName);
  const [person, setPerson] = useState<NewPerson>({ nameKm: '', nameLatin: '', passphrase: '' });

  const keeper = status.me ?? person;
  const notes = {
    office: officeName,
    person:
      language === 'km' ? keeper.nameKm || keeper.nameLatin : keeper.nameLatin || keeper.nameKm,
    words: t('vault.setup.onPaper'),
    prove: t('vault.setup.typeFour'),
    backup: t('vault.setup.later'),
  };
  switch (step) {
    case 'office':
      return (
        <OfficeStep
          notes={{ prove: notes.prove, backup: notes.backup }}
          name={officeName}
          onName={setOfficeName}
          onNext={() => setStep('person')}
          onRestore={onRestore}
        />
      );
    case 'person':
      return (
        <PersonStep
          notes={{ office: notes.office, prove: notes.prove, backup: notes.backup }}
          officeName={officeName}
          person={person}
          onPerson={setPerson}
          onBack={() => setStep('office')}
          onMade={(made) => {
            setPerson({ nameKm: '', nameLatin: '', passphrase: '' });
            onStatus(made);
            setStep('words');
          }}
        />
      );
    case 'words':
      return (
        <WordsStep
          notes={{ ...notes, words: '' }}
          officeName={officeName}
          onNext={() => setStep('prove')}
        />
      );
    case 'prove':
      return (
        <ProveStep
          notes={notes}
          onBack={() => setStep('words')}
          onProved={() => setStep('backup')}
        />
      );
    case 'backup':
      return <BackupStep notes={{ ...notes, prove: '' }} onDone={onDone} />;
  }
}
