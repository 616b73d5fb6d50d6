// A timeline of life: the same events along a straight line of years, exact ones nearest to it.
import { textIn } from '../../i18n/text-in.ts';
import { GREY, HERE, INK } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { Scene, Touch } from '../tool.ts';
import { COVERED } from './ink.ts';
import { MarkButton } from './mark-button.tsx';
import { Sign } from './signs.tsx';
import { type Bar, CAPTION, layoutTimeline, type Strip } from './timeline-layout.ts';

const px = (value: number) => value.toFixed(1);

/** The line of years, with the ages under it; what is still to come is dashed. */
function Axis({ strip, says }: { strip: Strip; says: string }) {
  const { axis, ticks, undated, lanes } = strip;
  const { y, height, from, to, ahead } = axis;
  const hasAges = ticks.some(({ age }) => age !== null);
  return (
    <g fontFamily={FONT}>
      {ticks.length > 0 && (
        <>
          {[y, y + height].map((at) => (
            <g key={at} stroke={INK} strokeWidth="1.8" fill="none">
              <path d={`M${from} ${px(at)}H${px(ahead)}`} />
              <path d={`M${px(ahead)} ${px(at)}H${px(to)}`} strokeDasharray="7 6" />
            </g>
          ))}
          <path d={`M${from} ${px(y)}V${px(y + height)}`} stroke={INK} strokeWidth="1.8" />
        </>
      )}
      {ticks.map((tick) => (
        <g key={tick.year}>
          <path d={`M${px(tick.x)} ${px(y)}v${height}`} stroke={GREY} strokeWidth="0.8" />
          <text x={px(tick.x + 5)} y={px(y + 20)} fontSize="13.5" fontWeight={600} fill={INK}>
            {tick.year}
          </text>
          {tick.age !== null && (
            <text x={px(tick.x + 5)} y={px(y + 39)} fontSize="13" fill={GREY}>
              {tick.age}
            </text>
          )}
        </g>
      ))}
      {hasAges && (
        <text x={from - 8} y={px(y + 39)} fontSize="13" fill={GREY} textAnchor="end">
          {says}
        </text>
      )}
      {lanes.map((lane) => (
        <text
          key={lane.y}
          x={from - 8}
          y={px(lane.y + 4)}
          fontSize="13"
          fill={GREY}
          textAnchor="end"
        >
          {lane.says}
        </text>
      ))}
      {undated && (
        <>
          <path
            d={`M${px(undated.x + 6)} ${px(y + 4)}H1080V${px(y + height - 4)}H${px(undated.x + 6)}Z`}
            fill="none"
            stroke={GREY}
            strokeDasharray="3 5"
          />
          <text
            x={px((undated.x + 1086) / 2)}
            y={px(y + 28)}
            fontSize="13"
            fill={GREY}
            textAnchor="middle"
          >
            {undated.says}
          </text>
        </>
      )}
    </g>
  );
}

/** From the sign to its days on the line, or the span they lie in. */
function Days({ bar, axisY, axisHeight }: { bar: Bar; axisY: number; axisHeight: number }) {
  const edge = bar.isAbove ? axisY : axisY + axisHeight;
  if (bar.exactness === 'none') return null;
  if (bar.exactness === 'day') {
    const foot = bar.isAbove ? bar.y + 12 : bar.y - 12;
    return (
      <>
        <path
          d={`M${px(bar.x)} ${px(foot)}L${px(bar.from)} ${px(edge)}`}
          stroke={INK}
          fill="none"
        />
        <circle cx={px(bar.from)} cy={px(edge)} r="3.4" fill={INK} />
      </>
    );
  }
  const [left, right] = [Math.min(bar.from, bar.x), Math.max(bar.to, bar.x)];
  const dashes = bar.exactness === 'about' ? { strokeDasharray: '6 5' } : {};
  return (
    <g stroke={INK} fill="none">
      <path d={`M${px(left)} ${px(bar.y)}H${px(right)}`} strokeWidth="2.4" {...dashes} />
      {bar.exactness === 'year' && (
        <path
          d={`M${px(bar.from)} ${px(bar.y - 7)}v14M${px(bar.to)} ${px(bar.y - 7)}v14`}
          strokeWidth="1.8"
        />
      )}
    </g>
  );
}

type BarProps = {
  scene: Scene;
  touch: Touch | undefined;
  strip: Strip;
  bar: Bar;
  reached: string | null;
};

function BarView({ scene, touch, strip, bar, reached }: BarProps) {
  const { event, x, y, label, leader } = bar;
  const { kind } = event.content;
  const isCovered = event.content.private;
  const isHere = touch?.here === event.thread;
  const finger = { x: x - 20, y: y - 20, width: 40, height: 40 };
  return (
    <MarkButton {...{ scene, touch, event, label, finger }} isReached={event.thread === reached}>
      {leader && (
        <path
          d={`M${px(leader.fromX)} ${px(leader.fromY)}L${px(x)} ${px(leader.bendY)}V${px(leader.toY)}`}
          stroke={GREY}
          fill="none"
        />
      )}
      <Days bar={bar} axisY={strip.axis.y} axisHeight={strip.axis.height} />
      <circle
        cx={px(x)}
        cy={px(y)}
        r="12.5"
        fill="#fff"
        stroke={isCovered ? COVERED : INK}
        strokeWidth="1.3"
        strokeDasharray={kind === 'hope' && !isCovered ? '4 3' : undefined}
      />
      <g transform={`translate(${px(x - 8.4)} ${px(y - 8.4)}) scale(.7)`}>
        <Sign kind={isCovered ? 'private' : kind} ink={isCovered ? COVERED : INK} />
      </g>
      {isHere && <circle cx={px(x)} cy={px(y)} r="17" fill="none" stroke={HERE} strokeWidth="3" />}
    </MarkButton>
  );
}

export function timelinePicture(scene: Scene, touch?: Touch) {
  const t = textIn(scene.language);
  const { top, width, height, strips } = layoutTimeline(scene);
  const bars = strips.flatMap((strip) => strip.bars);
  const here = bars.find(({ event }) => event.thread === touch?.here);
  const reached = (here ?? bars[0])?.event.thread ?? null;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 ${px(top)} ${width} ${px(height)}`}
      role={touch ? 'group' : 'img'}
      aria-label={t('lifeRiver.pictureOf.timeline')}
    >
      {strips.map((strip) => (
        <g key={strip.top} transform={`translate(0 ${px(strip.top + (strip.page ? CAPTION : 0))})`}>
          {strip.page && (
            <text x="16" y="-6" fontSize="13" fontFamily={FONT} fill={GREY}>
              {t('lifeRiver.page', { page: strip.page[0], pages: strip.page[1] })}
            </text>
          )}
          <Axis strip={strip} says={t('lifeRiver.timeline.age')} />
          {strip.axis.now !== null && (
            <path
              d={[strip.axis.y - 9, strip.axis.y + strip.axis.height]
                .map((y) => `M${px(strip.axis.now ?? 0)} ${px(y)}v9`)
                .join('')}
              stroke={INK}
              strokeWidth="4"
            />
          )}
          {strip.bars.map((bar) => (
            <BarView key={bar.event.thread} {...{ scene, touch, strip, bar, reached }} />
          ))}
        </g>
      ))}
    </svg>
  );
}
