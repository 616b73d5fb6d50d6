// What others leave open, for whoever looks after them; each line leads to its case or its form.
import {
  CalendarX,
  FileQuestion,
  HeartHandshake,
  type LucideIcon,
  NotebookPen,
  TriangleAlert,
  UserX,
} from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { PersonName } from '../ui/person-name.tsx';
import type { Rows } from '../ui/rows.ts';
import { Agenda, AgendaLine } from './agenda.tsx';

export type OversightItem = Output<'oversight.list'>['items'][number];

const ICONS: Readonly<Record<OversightItem['kind'], LucideIcon>> = {
  concern: TriangleAlert,
  undecided: FileQuestion,
  'late-note': NotebookPen,
  unreviewed: CalendarX,
  'no-worker': UserX,
  supervision: HeartHandshake,
};
export const oversightId = ({ kind, caseId, formId, workers }: OversightItem) =>
  `${kind} ${formId ?? (kind === 'supervision' ? workers.join() : caseId)}`;

type Props = { left: Output<'oversight.list'>; rows: Rows };

export function Oversight({ left: { items, totals }, rows }: Props) {
  const { t, language } = useText();
  const userName = useUserName();
  return totals.map(({ kind, total }) => (
    <Agenda key={kind} title={t(`today.oversight.${kind}`, { count: total })}>
      {items
        .filter((one) => one.kind === kind)
        .map((item) => (
          <AgendaLine
            key={oversightId(item)}
            {...{ rows, id: oversightId(item), icon: ICONS[kind] }}
            title={
              kind === 'undecided' ? (
                t('today.oversight.items', { count: item.count })
              ) : kind === 'supervision' ? (
                item.workers.map((id) => userName(id)).join(', ')
              ) : item.nameKm || item.nameLatin ? (
                <PersonName {...item} />
              ) : (
                item.code
              )
            }
            detail={[
              kind !== 'supervision' && item.code,
              kind !== 'supervision' && item.workers.map((id) => userName(id, true)).join(', '),
              item.day && t('today.oversight.since', { day: formatDay(item.day, language) }),
            ]}
          />
        ))}
    </Agenda>
  ));
}
