// The small bar above a page: back and forward, larger and smaller, turn, and what a screen adds.
import {
  ChevronLeft,
  ChevronRight,
  type LucideIcon,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { ZOOMS } from './page-view.tsx';

type Props = {
  /** From 1; both for "Page 6 / 12". */
  number: number;
  total: number;
  onStep: (by: -1 | 1) => void;
  zoom: number;
  onZoom: (zoom: number) => void;
  onTurn?: (() => void) | undefined;
  children?: ReactNode;
};

export function PageTools(props: Props) {
  const { t, language } = useText();
  const inDigits = (value: number) => inDigitsOf(language, value);
  const at = ZOOMS.indexOf(props.zoom);
  const zoomTo = (next: number) => props.onZoom(ZOOMS[next] ?? props.zoom);
  return (
    <div className="page-tools">
      <PageTool icon={ChevronLeft} says={t('scans.before')} onPress={() => props.onStep(-1)} />
      <span className="nw">
        {t('scans.page')}{' '}
        <Trans
          i18nKey="scans.of"
          values={{ number: inDigits(props.number), total: inDigits(props.total) }}
          components={{ b: <b /> }}
        />
      </span>
      <PageTool icon={ChevronRight} says={t('scans.after')} onPress={() => props.onStep(1)} />
      <span className="end row" style={{ gap: 2 }}>
        <PageTool icon={ZoomOut} says={t('scans.zoomOut')} onPress={() => zoomTo(at - 1)} />
        <PageTool icon={ZoomIn} says={t('scans.zoomIn')} onPress={() => zoomTo(at + 1)} />
        {props.onTurn && (
          <PageTool icon={RotateCw} says={t('scans.turn')} hint="R" onPress={props.onTurn} />
        )}
        {props.children}
      </span>
    </div>
  );
}

export function PageTool(props: {
  icon: LucideIcon;
  says: string;
  hint?: string;
  on?: boolean;
  onPress: () => void;
}) {
  const Icon = props.icon;
  return (
    <button
      type="button"
      className="icbtn"
      aria-label={props.says}
      aria-pressed={props.on}
      title={props.hint ? `${props.says} (${props.hint})` : props.says}
      onClick={props.onPress}
    >
      <Icon className="ic" aria-hidden />
    </button>
  );
}
