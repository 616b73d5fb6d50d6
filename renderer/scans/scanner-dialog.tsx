// Which scanner, where the paper lies, how fine; then the pages come into a batch one by one.
import { ScanLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PaperSource, Scanner, ScanWanted } from '#contract/scanners.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Props = {
  /** A batch that is there already, or none. */
  batchId?: string;
  /** The case a person came from, and what they came to scan for it. */
  caseId?: string | undefined;
  kind?: string | undefined;
  onClose: () => void;
};

const idOf = ({ via, key }: Scanner) => `${via} ${key}`;
const FEEDER_FIRST: readonly PaperSource[] = ['feeder', 'glass', 'both-sides'];

export function ScannerDialog({ batchId, caseId, kind, onClose }: Props) {
  const { t } = useText();
  const { go } = usePlaces();
  const { value: found, error, loading, refresh } = useCall('scanners.list', {});
  const [chosen, setChosen] = useState<string>();
  const [wanted, setWanted] = useState<ScanWanted>({
    source: 'feeder',
    dpi: 300,
    colour: 'colour',
  });
  const [failed, setFailed] = useState<CallError>();
  const scanners = found ?? [];
  const scanner =
    scanners.find((one) => idOf(one) === chosen) ?? scanners.find(({ there }) => there);
  const sources = FEEDER_FIRST.filter((source) => scanner?.sources.includes(source));
  const source = sources.includes(wanted.source) ? wanted.source : sources[0];
  const isReady = scanner?.there === true && source !== undefined;

  const start = async () => {
    if (!scanner || !source) return;
    setFailed(undefined);
    const into = batchId ?? newId();
    const { via, key } = scanner;
    const asked = { cmd: newId(), batchId: into, via, key, wanted: { ...wanted, source }, turns: false };
    try {
      const { jobId } = await call('scanners.scan', asked);
      go({
        screen: 'scan',
        batchId: into,
        jobId,
        ...(caseId && { caseId }),
        ...(kind && { kind }),
      });
      onClose();
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  return (
    <Dialog
      title={t('scanners.title')}
      icon={<ScanLine className="ic" aria-hidden />}
      onClose={onClose}
      keys={[
        { keys: ['Ctrl Enter'], says: t('scanners.start'), run: () => void start(), typing: true },
      ]}
      actions={
        <>
          <Button onPress={refresh} busy={loading}>
            {t('scanners.again')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isReady} onPress={() => void start()}>
            {t('scanners.start')}
          </Button>
        </>
      }
    >
      <div className="scanner-form">
        <ErrorNote error={failed ?? error} />
        {!found && <p role="status">{t('scanners.looking')}</p>}
        {found?.length === 0 && (
          <p>
            <b>{t('scanners.none')}</b> {t('scanners.noneText')}
          </p>
        )}
        {scanners.length > 0 && (
          <Choice
            label={t('scanners.which')}
            options={scanners.map((one) => {
              const { name, there } = one;
              return { value: idOf(one), label: there ? name : t('scanners.away', { name }) };
            })}
            value={scanner ? idOf(scanner) : null}
            onChange={setChosen}
          />
        )}
        {scanner && source && (
          <>
            <Choice
              label={t('scanners.paper')}
              options={sources.map((value) => ({ value, label: t(`scanners.source.${value}`) }))}
              value={source}
              onChange={(next) => setWanted({ ...wanted, source: next })}
            />
            <Choice
              label={t('scanners.fineness')}
              options={[
                { value: '300', label: t('scanners.dpis.fine') },
                { value: '200', label: t('scanners.dpis.plain') },
              ]}
              value={wanted.dpi === 300 ? '300' : '200'}
              onChange={(dpi) => setWanted({ ...wanted, dpi: dpi === '300' ? 300 : 200 })}
            />
            <Choice
              label={t('scanners.colour')}
              options={(['colour', 'grey'] as const).map((value) => {
                return { value, label: t(`scanners.colours.${value}`) };
              })}
              value={wanted.colour}
              onChange={(colour) => setWanted({ ...wanted, colour })}
            />
          </>
        )}
        <NetworkScanner scanner={scanner} onChange={refresh} />
      </div>
    </Dialog>
  );
}

/** The address of a scanner in the network: written once, kept for this computer. */
function NetworkScanner(props: { scanner: Scanner | undefined; onChange: () => void }) {
  const { t } = useText();
  const say = useToast();
  const [address, setAddress] = useState('');
  const [failed, setFailed] = useState<CallError>();
  const { scanner, onChange } = props;
  const keep = async () => {
    if (address.trim() === '') return;
    setFailed(undefined);
    try {
      const { name } = await call('scanners.add', { cmd: newId(), address });
      say((words) => words('scanners.added', { name }));
      setAddress('');
      onChange();
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  const forget = (key: string) =>
    call('scanners.forget', { cmd: newId(), address: key }).then(onChange, (thrown) =>
      setFailed(toCallError(thrown)),
    );
  return (
    <>
      <Field
        label={t('scanners.address')}
        help={t('scanners.addressHelp')}
        value={address}
        onChange={setAddress}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void keep();
        }}
      />
      <div className="row wrap">
        <Button small off={address.trim() === ''} onPress={() => void keep()}>
          {t('scanners.add')}
        </Button>
        {scanner?.via === 'escl' && (
          <Button small quiet onPress={() => void forget(scanner.key)}>
            <Trash2 className="ic s" aria-hidden />
            {t('scanners.forget')}
          </Button>
        )}
      </div>
      <ErrorNote error={failed} />
    </>
  );
}
