// Saving a report as a table for other programs: only counts leave the office.
import { useState } from 'react';
import type { Input } from '#contract/calls.ts';
import type { ReportId, ReportOptions } from '#domain/reports/report.ts';
import { call } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Props = { report: ReportId; options: ReportOptions; onClose: () => void };
type Kind = Input<'reports.export'>['to'];

export function ExportReport({ report, options, onClose }: Props) {
  const { t, language } = useText();
  const say = useToast();
  const [to, setTo] = useState<Kind>('xlsx');
  const { busy, error, run } = useDoing();
  const save = () =>
    run(
      () => call('reports.export', { report, options, to, language }),
      ({ done }) => {
        if (!done) return;
        say((t) => t('reports.out.saved'));
        onClose();
      },
    );
  return (
    <Dialog
      title={t('reports.out.title')}
      onClose={onClose}
      keys={[
        { keys: ['Ctrl Enter'], says: t('reports.out.save'), run: () => void save(), typing: true },
      ]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button main autoFocus busy={busy} hint="Ctrl Enter" onPress={() => void save()}>
            {t('reports.out.save')}
          </Button>
        </>
      }
    >
      <Choice<Kind>
        label={t('reports.out.what')}
        options={[
          { value: 'xlsx', label: t('reports.out.xlsx') },
          { value: 'csv', label: t('reports.out.csv') },
        ]}
        value={to}
        onChange={setTo}
      />
      <p className="cap">{t('reports.out.text')}</p>
      <ErrorNote error={error} />
    </Dialog>
  );
}
