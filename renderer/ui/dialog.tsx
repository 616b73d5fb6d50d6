// A question that needs an answer now. Esc always leaves everything as it was.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { KeysGroup, type KeyUse, useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';

type Props = {
  title: string;
  icon?: ReactNode;
  children: ReactNode;
  /** The buttons; the safe answer gets `autoFocus` and the hint Enter. */
  actions?: ReactNode;
  keys?: readonly KeyUse[];
  /** `widest`: a page of paper lies beside what is written. */
  wide?: boolean | 'widest';
  onClose: () => void;
};

export function Dialog(props: Props) {
  const widest = props.wide === 'widest';
  return (
    <ModalOverlay
      className="veil overlays"
      isOpen
      isKeyboardDismissDisabled
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal
        className={['dialog-box', props.wide && 'wide', widest && 'widest']
          .filter(Boolean)
          .join(' ')}
      >
        <AriaDialog className="dialog">
          <KeysGroup>
            <DialogKeys keys={props.keys ?? []} onClose={props.onClose} />
            <div className="head">
              {props.icon}
              <Heading slot="title" level={2}>
                {props.title}
              </Heading>
            </div>
            <div className="body scroll">{props.children}</div>
            {props.actions && <div className="acts">{props.actions}</div>}
          </KeysGroup>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogKeys(props: { keys: readonly KeyUse[]; onClose: () => void }) {
  const { t } = useText();
  useKeys([
    ...props.keys,
    { keys: ['Escape'], says: t('app.keys.close'), run: props.onClose, typing: true },
  ]);
  return null;
}
