// What is wrong with originals and copies: how many, of which cases, and what to do.
import type { BackupStatus } from '#contract/backup.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

type Trouble = BackupStatus['troubles'][number];

/** Nothing is lost by these. */
const MADE_GOOD: readonly Trouble['kind'][] = ['replaced', 'healed', 'sheet'];

/** One sentence that says what is wrong. */
export function useTroubleSentence(): (trouble: Trouble) => string {
  const { t } = useText();
  return ({ kind, count, place }) =>
    t(`backup.trouble.${kind}`, { count, place: place || t('backup.target.builtIn') });
}

export function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  const { t } = useText();
  const sentence = useTroubleSentence();
  if (troubles.length === 0) return null;
  const grave = troubles.some(({ kind }) => !MADE_GOOD.includes(kind));
  return (
    <Banner kind={grave ? 'risk' : 'overdue'}>
      {troubles.map((trouble) => (
        <div key={trouble.kind + trouble.place}>
          <p className="str">{sentence(trouble)}</p>
          <p className="cap">
            {t(`backup.trouble.${trouble.kind}Todo`)}
            {trouble.codes.length > 0 && (
              <> {t('backup.trouble.of', { codes: trouble.codes.join(', ') })}</>
            )}
          </p>
        </div>
      ))}
    </Banner>
  );
}
