// What was read on the page at hand, in pencil, in a few lines.
import { Pencil } from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { useUserName } from '../app/users.tsx';
import { type Text, useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import type { Page } from './batch.ts';

type Told = Output<'scans.page'>;
type Props = { told: Told | undefined; page: Page; onText: () => void };

export function PageTextNote({ told, page, onText }: Props) {
  const { t } = useText();
  const nameOf = useUserName();
  const text = told?.text;
  const words = text?.text.replace(/\s+/g, ' ').trim() ?? '';
  return (
    <div className="card sunk page-text-note">
      <div className="row">
        <span className="cap str">{textState(page, text ?? null, nameOf, t)}</span>
        <span className="end">
          {page.pictureOnly || page.state === 'failed' ? (
            <Mark kind="pencil">{t('scans.pageText.notRead')}</Mark>
          ) : (
            text &&
            text.acceptedBy === null && (
              <Mark kind="pencil" icon={Pencil}>
                {t('app.mark.pencil')}
              </Mark>
            )
          )}
        </span>
        <Button small quiet hint="T" onPress={onText}>
          {t('scans.pageText.show')}
        </Button>
      </div>
      {words !== '' && (
        <p className="mayclip" lang={langOf(words)}>
          <span className={text?.acceptedBy === null ? 'pencil-text' : undefined}>{words}</span>
        </p>
      )}
    </div>
  );
}

/** How far the reading of a page is, and who looked at it. */
export function textState(
  page: Page,
  text: Told['text'],
  nameOf: (id: string | null) => string,
  t: Text,
): string {
  if (page.state === 'queued') {
    return t(text ? 'scans.pageText.againWaits' : 'scans.pageText.waiting');
  }
  if (page.state === 'running') {
    return t(text ? 'scans.pageText.againRuns' : 'scans.pageText.reading');
  }
  if (text && text.acceptedBy !== null) {
    const name = nameOf(text.acceptedBy);
    return t(text.corrected ? 'scans.pageText.corrected' : 'scans.pageText.accepted', { name });
  }
  if (page.pictureOnly) return t('scans.pageText.picture');
  if (page.state === 'failed' || !text) return t('scans.pageText.failed');
  if (text.text.trim() === '') return t('scans.pageText.none');
  return t(text.needsEye ? 'scans.pageText.needsEye' : 'scans.pageText.unverified');
}
