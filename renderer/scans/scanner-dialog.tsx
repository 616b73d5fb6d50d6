// Which scanner, where the paper lies, how fine; then the pages come into a batch one by one.
import { ScanLine } from 'lucide-react';
import { useState } from 'react';
import type { PaperSource, Scanner, ScanWanted } from '#contract/scanners.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { NetworkScanner } from './network-scanner.tsx';
import { ScannerTrust } from './scanner-trust.tsx';

type Props = {
  /** A batch that is there already, or none. */
  batchId?: string;
  /** The case a person came from, and what they came to scan for it. */
  caseId?: string | undefined;
  kind?: string | undefined;
  onClose: () => void;
};

const idOf = ({ via, key }: Scanner) => `${via} ${key}`;
/** `turned`: both sides with a feeder that takes one only, the fronts and then the turned stack. */
type Paper = PaperSource | 'turned';
const FEEDER_FIRST: readonly Paper[] = ['feeder', 'glass', 'both-sides', 'turned'];

/** How the paper can lie. NAPS2 does not say whether a feeder takes both sides. */
function papersOf({ via, sources }: Scanner): Paper[] {
  const isTurned =
    sources.includes('feeder') && (via === 'naps2' || !sources.includes('both-sides'));
  return FEEDER_FIRST.filter((paper) => (paper === 'turned' ? isTurned : sources.includes(paper)));
}

export function ScannerDialog({ batchId, caseId, kind, onClose }: Props) {
  const { t } = useText();
  const { go } = usePlaces();
  const listed = useCall('scanners.list', {});
  // The network is asked while this dialog is open, and never otherwise.
  const near = useCall('scanners.search', {});
  const [chosen, setChosen] = useState<string>();
  const [paper, setPaper] = useState<Paper>('feeder');
  const [wanted, setWanted] = useState<Omit<ScanWanted, 'source'>>({ dpi: 300, colour: 'colour' });
  const [failed, setFailed] = useState<CallError>();
  const known = listed.value ?? [];
  const fresh = (near.value ?? []).filter(({ key }) => !known.some((one) => one.key === key));
  const scanners = [...known, ...fresh];
  const looks = listed.loading || near.loading;
  const refresh = () => {
    listed.refresh();
    near.refresh();
  };
  const scanner =
    scanners.find((one) => idOf(one) === chosen) ?? scanners.find(({ there }) => there);
  const papers = scanner ? papersOf(scanner) : [];
  const lies = papers.includes(paper) ? paper : papers[0];
  const isReady = scanner?.there === true && lies !== undefined;

  const start = async () => {
    if (!scanner || !lies) return;
    setFailed(undefined);
    const into = batchId ?? newId();
    const { via, key } = scanner;
    const turns = lies === 'turned';
    const source = turns ? 'feeder' : lies;
    const asked = { cmd: newId(), batchId: into, via, key, wanted: { ...wanted, source }, turns };
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
  const scan = () => void start();
  return (
    <Dialog
      title={t('scanners.title')}
      icon={<ScanLine className="ic" aria-hidden />}
      onClose={onClose}
      keys={[
        ...(isReady
          ? [{ keys: ['Ctrl Enter'], says: t('scanners.start'), run: scan, typing: true }]
          : []),
        { keys: ['R'], says: t('scanners.again'), run: refresh },
      ]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button hint="R" onPress={refresh} busy={looks}>
            {t('scanners.again')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isReady} onPress={scan}>
            {t('scanners.start')}
          </Button>
        </>
      }
    >
      <div className="scanner-form">
        <ErrorNote error={failed ?? listed.error ?? near.error} />
        {looks && (
          <p role="status">
            {t(scanners.length === 0 ? 'scanners.looking' : 'scanners.lookingOn')}
          </p>
        )}
        {!looks && !scanners.some(({ there }) => there) && (
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
        {scanner?.there && (
          <ScannerTrust key={idOf(scanner)} scanner={scanner} onChange={refresh} />
        )}
        {scanner && lies && (
          <>
            <Choice
              label={t('scanners.paper')}
              options={papers.map((value) => ({
                value,
                label: t(value === 'turned' ? 'scanners.turned' : `scanners.source.${value}`),
              }))}
              value={lies}
              onChange={setPaper}
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
