// The signs of this map: the shapes it uses, how the dots count, and that the numbers are those of the list.
import type { ReactNode } from 'react';
import { PinKind, type Strength } from '#domain/drawings/kinds/body-map.ts';
import type { Language } from '#domain/khmer/format.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { LegendEntry, Scene } from '../tool.ts';
import { pinsOf } from './label.ts';
import { Dots, Shape, Sign } from './signs.tsx';

const middle = (sign: ReactNode) => <g transform="translate(12 12)">{sign}</g>;
const STRENGTHS: readonly Strength[] = [3, 2, 1];
const dots = (strength: Strength) => (
  <g transform="translate(3 12) scale(0.69)">
    <Dots strength={strength} x={0} y={0} />
  </g>
);

/** The shapes of these kinds, each with its word. */
export function shapesOf(language: Language, kinds: readonly PinKind[]): LegendEntry[] {
  return kinds.map((kind) => ({
    id: kind,
    sign: middle(<Shape kind={kind} radius={8} />),
    says: textIn(language)(`bodyMap.kind.${kind}`),
  }));
}

export function bodyMapLegend(scene: Scene): LegendEntry[] {
  const { language } = scene;
  const t = textIn(language);
  const pins = pinsOf(scene);
  if (pins.length === 0) return [];
  const used = PinKind.options.filter((kind) => pins.some(({ content }) => content.kind === kind));
  const number = <Sign kind="feeling" radius={9} number={inDigitsOf(language, 1)} />;
  return [
    ...shapesOf(language, used),
    ...STRENGTHS.filter((strength) =>
      pins.some(({ content }) => content.strength === strength),
    ).map((strength) => ({
      id: `strength-${strength}`,
      sign: dots(strength),
      says: t(`bodyMap.strength.s${strength}`),
    })),
    { id: 'numbers', sign: middle(number), says: t('bodyMap.numbers') },
  ];
}
