// A list that was pasted or picked, before it is taken over: what would come, and what is refused and why.
import type { Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Props = { looked: Output<'cabinet.readList'>; onTaken: () => void; onClose: () => void };

/** So many lines are shown; the numbers are of all. */
const SHOWN = 200;

export function TakeList({ looked, onTaken, onClose }: Props) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const { rows, refused } = looked;
  const count = rows.length;
  const take = () => {
    if (count === 0) return;
    const lines = rows.map(({ line: _line, code: _code, ...row }) => row);
    void run(
      () => call('cabinet.takeList', { cmd: newId(), rows: lines }),
      ({ added }) => {
        say((text) => text('cabinet.list.taken', { count: added }));
        onTaken();
        onClose();
      },
    );
  };
  return (
    <Dialog
      wide
      title={t('cabinet.list.looked', { count })}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('cabinet.list.take'), run: take }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button main hint="Ctrl Enter" off={count === 0} busy={busy} onPress={take}>
            {t('cabinet.list.take')}
          </Button>
        </>
      }
    >
      <p className="cap">{t('cabinet.list.columns')}</p>
      <ErrorNote error={error} />
      {refused.length > 0 && (
        <section>
          <h3>{t('cabinet.list.refused', { count: refused.length })}</h3>
          <table className="faults">
            <tbody>
              {refused.slice(0, SHOWN).map(({ line, number, why }) => (
                <tr key={line}>
                  <td>{t('cabinet.list.line', { line })}</td>
                  <td>{number}</td>
                  <td>{t(`cabinet.list.why.${why}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {count > 0 && (
        <table className="faults">
          <thead>
            <tr>
              {(['number', 'name', 'shelf', 'sheets', 'code'] as const).map((column) => (
                <th key={column}>{t(`cabinet.list.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ line, number, name, shelf, sheets, code }) => (
              <tr key={line}>
                <td>{number}</td>
                <td>{name}</td>
                <td>{shelf}</td>
                <td className="num">{sheets}</td>
                <td>{code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
