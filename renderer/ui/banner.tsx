// One sentence across the page and, if possible, one action. One banner at a time.
import { ClockAlert, Info, Lock, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type BannerKind = 'info' | 'safe' | 'overdue' | 'risk' | 'restricted';
const ICONS: Record<BannerKind, LucideIcon> = {
  info: Info,
  safe: ShieldCheck,
  overdue: ClockAlert,
  risk: TriangleAlert,
  restricted: Lock,
};

export function Banner(props: { kind: BannerKind; children: ReactNode; action?: ReactNode }) {
  const Icon = ICONS[props.kind];
  return (
    <div className={`banner ${props.kind}`} role={props.kind === 'risk' ? 'alert' : undefined}>
      <Icon className="ic" aria-hidden />
      <div className="grow">{props.children}</div>
      {props.action}
    </div>
  );
}
