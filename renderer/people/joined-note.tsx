// On the page of a case that was joined to another: where things are written now, and the way to take it back.
import { Link2 } from 'lucide-react';
import type { CaseView } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import './people.css';

export function JoinedNote({ view, onParted }: { view: CaseView; onParted: () => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  const say = useToast();
  const mayPart = useMay(['coordinator']);
  const { busy, error, run } = useDoing();
  const { joinedTo, row } = view;
  if (!joinedTo) return null;
  const { code, caseId: into, linkId } = joinedTo;
  const part = () =>
    void run(
      () => call('cases.part', { cmd: newId(), id: linkId, caseId: row.id }),
      () => {
        say((t) => t('people.joinedTo.done', { code: row.code }));
        onParted();
      },
    );
  return (
    <div className="joinednote">
      <Link2 className="ic" aria-hidden />
      <span className="grow">{t('people.joinedTo.text', { code })}</span>
      <Button small onPress={() => go({ screen: 'case', caseId: into })}>
        {t('people.joinedTo.open', { code })}
      </Button>
      {mayPart && (
        <Button small quiet busy={busy} onPress={part}>
          {t('people.joinedTo.part')}
        </Button>
      )}
      <ErrorNote error={error} />
    </div>
  );
}
