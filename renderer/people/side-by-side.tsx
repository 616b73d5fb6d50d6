// Two things in two columns, a line for each fact; what differs says so in a word, not by colour alone.
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';

type Row = { label: string; words: readonly string[] };

export function SideBySide(props: { heads: readonly string[]; rows: readonly Row[] }) {
  const { t } = useText();
  const told = props.rows.filter(({ words }) => words.some((word) => word !== ''));
  return (
    <table className="sidebyside">
      <thead>
        <tr>
          <td />
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {told.map(({ label, words }) => {
          const differs = words.every((word) => word !== '') && new Set(words).size > 1;
          return (
            <tr key={label} className={differs ? 'differs' : undefined}>
              <th scope="row">{label}</th>
              {words.map((word, at) => (
                <td key={props.heads[at]} lang={langOf(word)}>
                  {word || '—'}
                </td>
              ))}
              <td className="cap">{differs && t('people.differs')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
