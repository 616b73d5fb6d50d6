// Lines of the first screen about facts that come late: what waits for an answer, what changed since decided.
import { MailQuestion, Scale } from 'lucide-react';
import { caseRoles } from '#contract/call.ts';
import { formatSpan } from '#domain/khmer/format.ts';
import { useCall, useChanged } from '../../app/call.ts';
import { useKeys } from '../../app/keys.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useMay } from '../../app/session.tsx';
import { useText } from '../../i18n/use-text.ts';

/** At most two lines; each leads to the list. Its key is there even when nothing waits. */
export function useFactLines() {
  const { t, language } = useText();
  const { go } = usePlaces();
  const mayOpen = useMay(caseRoles);
  const whose = useMay(['coordinator']) ? 'all' : 'mine';
  const asked = useCall('questions.list', mayOpen ? { whose } : null);
  const changed = useCall('eligibility.changed', mayOpen ? { whose } : null);
  useChanged(['case', 'form'], () => {
    asked.refresh();
    changed.refresh();
  });
  const open = () => go({ screen: 'waiting' });
  useKeys(mayOpen ? [{ keys: ['Q'], says: t('facts.waiting.open'), run: open }] : []);
  const waiting = (asked.value?.questions ?? []).filter(({ answered }) => !answered);
  const decisions = changed.value?.decisions.length ?? 0;
  const longest = waiting[0]?.waited?.max;
  const lines = [
    decisions > 0 && {
      id: 'changed-decisions',
      icon: Scale,
      title: t('facts.waiting.lineDecisions', { count: decisions }),
      detail: t('facts.waiting.decisions'),
    },
    waiting.length > 0 && {
      id: 'open-questions',
      icon: MailQuestion,
      title: t('facts.waiting.lineQuestions', { count: waiting.length }),
      detail:
        longest === undefined
          ? ''
          : t('facts.waiting.longest', { span: formatSpan(longest, 'day', language) }),
    },
  ].filter((line) => line !== false);
  return { lines, open };
}
