// An empty river for field work: the source, the boat and the sea are there, the rest is for the child.
import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import { FONT, roughMeasure } from '../svg/measure.ts';
import type { Scene } from '../tool.ts';
import { GREY } from './ink.ts';
import { WIDTH } from './river-layout.ts';
import { riverPicture } from './river-picture.tsx';

const NOTHING: Omit<Scene, 'language'> = {
  items: [],
  details: {
    ...{ held: null, place: '', present: [], drawnBy: null, worker: null, restricted: false },
    agreed: { keep: 'not-asked', print: 'not-asked', share: 'not-asked' },
  },
  facts: { people: [], relations: [], households: [] },
  personId: null,
  measure: roughMeasure,
};
/** To write and draw beside the water, above and below. */
const ROOM = 150;

export function blankRiver(language: Language): ReactElement {
  const t = textIn(language);
  const scene = { ...NOTHING, language };
  const svg = riverPicture(scene) as ReactElement<{ viewBox: string; children: ReactNode }>;
  const height = Number(svg.props.viewBox.split(' ')[3]);
  return cloneElement(
    svg,
    { viewBox: `0 ${-ROOM} ${WIDTH} ${height + 2 * ROOM}` },
    svg.props.children,
    <g key="says" fontFamily={FONT} fontSize="15" fill={GREY}>
      <text x="16" y="-16">
        {t('lifeRiver.blank.source')}
      </text>
      <text x={WIDTH - 16} y="-16" textAnchor="end">
        {t('lifeRiver.blank.hopes')}
      </text>
    </g>,
  );
}
