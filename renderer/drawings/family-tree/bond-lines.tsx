// A bond of the eco-map: thick is strong, dotted weak, hatched full of stress; arrows go the way support goes.
import type { Flow, Strength } from '#domain/drawings/kinds/family-tree.ts';
import { INK } from './figures.tsx';
import type { Spot } from './tie-lines.tsx';

const WIDTH: Record<Strength, number> = { strong: 5, ordinary: 2, weak: 2, stressful: 1.6 };
const HEAD = 11;

type Props = { from: Spot; to: Spot; strength: Strength; flow: Flow };

/** `from` is the household: support that comes in has its arrow there. */
export function BondLine({ from, to, strength, flow }: Props) {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const [isIn, isOut] = [flow === 'in' || flow === 'both', flow === 'out' || flow === 'both'];
  const [start, end] = [isIn ? HEAD : 0, length - (isOut ? HEAD : 0)];
  const round = (value: number) => Math.round(value * 100) / 100;
  const ticks: number[] = [];
  if (strength === 'stressful') for (let x = start + 5; x < end - 3; x += 7) ticks.push(round(x));
  return (
    <g
      transform={`translate(${round(from.x)} ${round(from.y)}) rotate(${round(turn)})`}
      fill={INK}
      stroke={INK}
      strokeWidth={WIDTH[strength]}
    >
      <line
        x1={start}
        x2={round(end)}
        y1={0}
        y2={0}
        {...(strength === 'weak' && { strokeDasharray: '1 6', strokeLinecap: 'round' })}
      />
      {ticks.map((x) => (
        <line key={x} x1={x - 3} x2={x + 3} y1={5} y2={-5} />
      ))}
      {isIn && <path d={`M0 0L${HEAD} 6V-6Z`} stroke="none" />}
      {isOut && <path d={`M${round(length)} 0l-${HEAD} 6v-12Z`} stroke="none" />}
    </g>
  );
}
