// Catches a page that could not be drawn, so that the frame and everything saved stay reachable.
import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

type Props = { children: ReactNode; onBack: () => void };

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Broken
        onBack={() => {
          this.setState({ broken: false });
          this.props.onBack();
        }}
      />
    );
  }
}

function Broken(props: { onBack: () => void }) {
  const { t } = useText();
  return (
    <div className="trouble" role="alert">
      <h1>{t('app.wrong.title')}</h1>
      <p className="sup">{t('app.wrong.text')}</p>
      <p>
        <Button main autoFocus onPress={props.onBack}>
          {t('app.state.back')}
        </Button>
      </p>
    </div>
  );
}
