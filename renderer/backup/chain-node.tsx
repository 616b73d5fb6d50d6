// One link of the chain of three: a sign, its name, and two lines about it.
import type { LucideIcon } from 'lucide-react';

export function ChainNode(props: {
  icon: LucideIcon;
  good: boolean;
  title: string;
  line: string;
  small: string;
}) {
  const Icon = props.icon;
  return (
    <li className={props.good ? 'node good' : 'node'}>
      <Icon className="ic" aria-hidden />
      <b>{props.title}</b>
      <span className="sup">{props.line}</span>
      <span className="cap">{props.small}</span>
    </li>
  );
}
