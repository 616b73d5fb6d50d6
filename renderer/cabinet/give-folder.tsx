// Before a folder of the cabinet is saved as a PDF: the question of the folder of a case, and which pages stay behind.
import type { CabinetFolder } from '#contract/cabinet.ts';
import { FolderPdf } from '../cases/folder-pdf.tsx';
import { useText } from '../i18n/use-text.ts';

/** Can the folder be given out? Nothing is known of pages that lie in no case: they stay. */
export const mayGoOut = ({ pages, unfiled }: CabinetFolder): boolean => pages > unfiled;

export function GiveFolder({ folder, onClose }: { folder: CabinetFolder; onClose: () => void }) {
  const { t } = useText();
  const { id: folderId, number, unfiled } = folder;
  return (
    <FolderPdf of={{ folderId }} onClose={onClose}>
      <p>{t('cabinet.goesWith', { number })}</p>
      {unfiled > 0 && <p className="help bad">{t('cabinet.fact.unfiled', { count: unfiled })}</p>}
    </FolderPdf>
  );
}
