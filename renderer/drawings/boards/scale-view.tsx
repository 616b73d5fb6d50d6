// The line from 0 to 10 in the picture: names above their number, those of the last time below it.
import { inDigitsOf } from '#domain/khmer/format.ts';
import { CHOSEN, HERE, INK, QUIET, THIN } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { Scene, Touch } from '../tool.ts';
import { handLine } from './hand.ts';
import { NAME, type Scale, type ScaleName } from './scale.ts';

const VALUES = Array.from({ length: 11 }, (_, value) => value);

/** A full flag for now, an open diamond for the last time. */
export const NowMark = ({ x, y }: { x: number; y: number }) => (
  <circle cx={x} cy={y} r={6.5} fill={INK} />
);
export const BeforeMark = ({ x, y }: { x: number; y: number }) => (
  <path
    d={`M${x} ${y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`}
    fill="#fff"
    stroke={INK}
    strokeWidth={1.4}
  />
);

type NameProps = { name: ScaleName; step: number; touch: Touch | undefined; isOld?: boolean };

/** The card of the number says all of it and can be chosen by key; this is a larger place for a finger. */
function Name({ name: { thread, x, y, lines, height }, step, touch, isOld = false }: NameProps) {
  const isHere = touch?.here === thread && !isOld;
  const width = step - 6;
  const press = touch && !isOld ? { onClick: () => touch.onHere(thread) } : {};
  return (
    <g {...press}>
      {!isOld && (
        <rect
          {...{ x: x - width / 2, y, width, height, rx: 5 }}
          fill={isHere ? CHOSEN : '#fff'}
          stroke={isHere ? HERE : THIN}
          strokeWidth={isHere ? 3 : 1}
        />
      )}
      {lines.map((text, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          key={at}
          {...{ x, y: y + 14 + at * NAME.line, textAnchor: 'middle' }}
          fontFamily={FONT}
          fontSize={NAME.size}
          fontWeight={isOld ? 400 : 600}
          fill={isOld ? QUIET : INK}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

export function ScaleView({
  scale,
  scene,
  touch,
}: {
  scale: Scale;
  scene: Scene;
  touch: Touch | undefined;
}) {
  const { x, line, step, width, now, before, zero, ten, endsAt } = scale;
  const middle = (value: number) => x + step * (value + 0.5);
  const used = (names: readonly ScaleName[]) => new Set(names.map((name) => name.x));
  const words = { fontFamily: FONT, fontSize: NAME.size, fill: QUIET };
  return (
    <g>
      <path
        d={handLine([middle(0), line], [middle(5), line], [middle(10), line])}
        {...{ fill: 'none', stroke: INK, strokeWidth: 1.8, strokeLinecap: 'round' }}
      />
      {VALUES.map((value) => (
        <g key={value}>
          <path d={`M${middle(value)} ${line - 5}v10`} stroke={INK} strokeWidth={1.4} />
          <text
            {...{ x: middle(value), y: line + 24, textAnchor: 'middle' }}
            {...{ fontFamily: FONT, fontSize: 14, fontWeight: 600, fill: INK }}
          >
            {inDigitsOf(scene.language, value)}
          </text>
        </g>
      ))}
      {[...used(now)].map((at) => (
        <NowMark key={at} x={at} y={line} />
      ))}
      {[...used(before)].map((at) => (
        <BeforeMark key={at} x={at} y={line + 40} />
      ))}
      <g>
        {now.map((name) => (
          <Name key={name.thread} {...{ name, step, touch }} />
        ))}
      </g>
      <g>
        {before.map((name) => (
          <Name key={name.thread} {...{ name, step, touch }} isOld />
        ))}
      </g>
      {zero.map((text, at) => (
        <text key={text} x={x + 8} y={endsAt + 14 + at * NAME.line} {...words}>
          {text}
        </text>
      ))}
      {ten.map((text, at) => (
        <text
          key={text}
          {...{ x: x + width - 8, y: endsAt + 14 + at * NAME.line, textAnchor: 'end' }}
          {...words}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
