// What differs of a fact or of a house in words, then and today; nothing while names are hidden.
import type { CaseView } from '#contract/cases.ts';
import type { PastCase } from '#contract/past.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import { placeWithin } from '#domain/places/find-place.ts';
import { namePlace } from '#domain/places/place.ts';
import { useNames } from '../app/names.tsx';
import { useLineWorld } from '../cases/facts/line-world.ts';
import { rowWords } from '../forms/answer-words.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import { useText } from '../i18n/use-text.ts';

type Fact = PastCase['facts'][number];
type House = PastCase['houses'][number];
type Told = { title: string; stood: string; now: string };

/** `view` is the case of today: facts name its people. */
export function useFactWords(view: CaseView): (fact: Fact) => Told {
  const { t, language } = useText();
  const { hidden } = useNames();
  const options = useAnswerOptions(useLineWorld(view));
  return ({ kind, stood, now }) => {
    const words = ({ answers }: Fact['stood']) =>
      hidden ? '' : rowWords(linesOf(kind), {}, { answers }, options) || t('facts.empty');
    return {
      title: linesOf(kind).label[language],
      stood: words(stood),
      now: now ? words(now) : t('past.ended'),
    };
  };
}

export function useHouseWords(): (house: House) => Told {
  const { t, language } = useText();
  const { hidden } = useNames();
  return ({ stood, now, left }) => {
    const words = ({ placeId, placeText, members }: House['stood']) => {
      const known = placeId === null ? undefined : placeWithin(placeId)[0];
      const place = [placeText, known && namePlace(known, language)].filter(Boolean).join(', ');
      const names = members
        .map(({ nameKm, nameLatin }) =>
          language === 'km' ? nameKm || nameLatin : nameLatin || nameKm,
        )
        .join(', ');
      return hidden ? '' : [place, names].filter(Boolean).join(': ') || t('words.notRecorded');
    };
    const stays = left > 0 ? t('past.livesElsewhere', { count: left }) : '';
    return {
      title: t('past.house'),
      stood: words(stood),
      now: [now ? words(now) : t('past.missing'), stays].filter(Boolean).join(' · '),
    };
  };
}
