// One request in a list: the need, the case, the amount, and where it waits since when.
import type { RequestLine as Request } from '#contract/support.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { useNames } from '../app/names.tsx';
import { useText } from '../i18n/use-text.ts';
import { ListRow } from '../ui/list-row.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Rows } from '../ui/rows.ts';
import { MARK_OF_STAGE, sayAmounts, useSupportWords } from './say.ts';

export function RequestLine({ line, rows }: { line: Request; rows: Rows }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const { nameOf, waiting } = useSupportWords();
  const name = hidden ? '' : nameOf(line);
  return (
    <ListRow id={line.formId} rows={rows}>
      <span>
        <span className="str">{line.need || t('support.noNeed')}</span>
        <span className="cap">
          {[
            line.code,
            name,
            line.neededBy &&
              t('support.neededBy', { day: formatShortDay(line.neededBy, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="amount">{sayAmounts(line.total)}</span>
      <span>
        <Mark kind={MARK_OF_STAGE[line.stage]}>{t(`support.stage.${line.stage}`)}</Mark>
        <span className="cap">
          {line.stage === 'writing' && line.gaps > 0
            ? t('support.gaps', { count: line.gaps })
            : waiting(line)}
        </span>
      </span>
    </ListRow>
  );
}
