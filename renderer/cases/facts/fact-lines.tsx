// Lines of the first screen about what is waited for: who asks for access, facts that come late or changed.
import { KeyRound, MailQuestion, Scale } from 'lucide-react';
import { caseRoles } from '#contract/call.ts';
import { formatSpan } from '#domain/khmer/format.ts';
import { useCall, useChanged } from '../../app/call.ts';
import { useKeys } from '../../app/keys.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useMay } from '../../app/session.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { Line } from '../../today/agenda.tsx';

/** At most three lines; each leads to its list. The key of facts is there even when nothing waits. */
export function useFactLines(): Line[] {
  const { t, language } = useText();
  const { go } = usePlaces();
  const mayOpen = useMay(caseRoles);
  const decides = useMay(['coordinator']);
  const whose = decides ? 'all' : 'mine';
  const asked = useCall('questions.list', mayOpen ? { whose } : null);
  const changed = useCall('eligibility.changed', mayOpen ? { whose } : null);
  const access = useCall('access.requests', decides ? {} : null);
  useChanged(['case', 'form'], () => {
    access.refresh();
    asked.refresh();
    changed.refresh();
  });
  const open = () => go({ screen: 'waiting' });
  useKeys(mayOpen ? [{ keys: ['Q'], says: t('facts.waiting.open'), run: open }] : []);
  const waiting = (asked.value?.questions ?? []).filter(({ answered }) => !answered);
  const decisions = changed.value?.decisions.length ?? 0;
  const longest = waiting[0]?.waited?.max;
  const requests = access.value?.requests.length ?? 0;
  return [
    requests > 0 && {
      ...{ id: 'access-requests', icon: KeyRound, open: () => go({ screen: 'access' }) },
      title: t('casePage.access.requests', { count: requests }),
      detail: t('access.requests'),
    },
    decisions > 0 && {
      ...{ id: 'changed-decisions', icon: Scale, open },
      title: t('facts.waiting.lineDecisions', { count: decisions }),
      detail: t('facts.waiting.decisions'),
    },
    waiting.length > 0 && {
      ...{ id: 'open-questions', icon: MailQuestion, open },
      title: t('facts.waiting.lineQuestions', { count: waiting.length }),
      detail:
        longest === undefined
          ? ''
          : t('facts.waiting.longest', { span: formatSpan(longest, 'day', language) }),
    },
  ].filter((line) => line !== false);
}
