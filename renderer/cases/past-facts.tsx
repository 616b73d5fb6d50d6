// What was known on a past day, kind by kind: each fact in words, with who had written it when.
import type { CaseView } from '#contract/cases.ts';
import type { Line } from '#contract/casework.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import { LineKind } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useNames } from '../app/names.tsx';
import { useUserName } from '../app/users.tsx';
import { rowWords } from '../forms/answer-words.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { useLineWorld } from './facts/line-world.ts';

export function PastFacts({ view, facts }: { view: CaseView; facts: readonly Line[] }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const userName = useUserName();
  const options = useAnswerOptions(useLineWorld(view));
  const kinds = LineKind.options.filter((kind) => facts.some((line) => line.kind === kind));
  return (
    <>
      <div className="sec">
        <h2 id="past-facts">{t('casePage.past.facts')}</h2>
        <span className="n">{facts.length}</span>
      </div>
      {facts.length === 0 && <p className="sup">{t('casePage.past.noFacts')}</p>}
      {hidden && facts.length > 0 && <p className="sup">{t('casePage.tasks.hidden')}</p>}
      {kinds.map((kind) => (
        <div key={kind}>
          <h3 className="cap">{linesOf(kind).label[language]}</h3>
          <ul className="past-list">
            {facts
              .filter((line) => line.kind === kind)
              .map(({ thread, versions: [newest] }) => {
                if (!newest) return null;
                const words = rowWords(linesOf(kind), {}, newest, options) || t('facts.empty');
                const when = formatDay(dayOf(newest.at), language);
                return (
                  <li key={thread}>
                    {!hidden && <span lang={langOf(words)}>{words}</span>}
                    <span className="cap">
                      {t('facts.written', { name: userName(newest.by, true), when })}
                    </span>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </>
  );
}
