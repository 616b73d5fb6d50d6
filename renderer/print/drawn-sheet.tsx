// A drawing on paper: its picture as lines, what its signs mean, who was there, and room for a thumb.
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useSession } from '../app/session.tsx';
import type { Scene, ToolModule } from '../drawings/tool.ts';
import type { Drawing } from '../drawings/use-drawing.ts';
import { usePresent } from '../drawings/use-present.ts';
import { useText } from '../i18n/use-text.ts';
import type { StepNumber } from '../ui/steps.tsx';
import { layDrawing } from './drawn-layout.ts';
import { type PaperSize, widthOf } from './paper.ts';
import { PrintSheet } from './sheet.tsx';
import { SignatureBox } from './signatures.tsx';
import './drawn-sheet.css';

type Props = {
  drawing: Drawing;
  /** As it may be copied, in the language of the sheet. */
  scene: Scene;
  tool: ToolModule;
  view: string;
  size: PaperSize;
  /** Cut into strips side by side before its letters get too small to read. */
  mayCut: boolean;
};

const millimetres = (value: number) => `${value}mm`;

export function DrawnSheet({ drawing, scene, tool, view, size, mayCut }: Props) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const { head, code, step } = drawing.view;
  const { held } = drawing.details;
  const { sheets, landscape, isCut } = layDrawing(tool, scene, view, { size, mayCut });
  const signsBelow = sheets.at(-1)?.layout.signsBelow ?? true;
  const rows = tool.rows?.(scene, view) ?? [];
  const title = t(`drawings.tool.${head.tool}`);
  const version = t('drawings.version', { version: inDigitsOf(language, head.version) });
  const stepNumber = step as StepNumber;
  const signs = <Signs drawing={drawing} />;
  const facts = useFacts(drawing);
  const isLong = areLong(facts, scene.measure, widthOf(size, landscape));
  return (
    <PrintSheet
      office={officeName}
      line={t('print.form.step', { step, title: t(`words.step.s${stepNumber}`) })}
      code={code}
      codeLine={held ? describePartialDate(held, language) : ''}
      title={title}
      otherTitle={t(`drawings.tool.${head.tool}`, { lng: language === 'km' ? 'en' : 'km' })}
      pageFoot={[title, version, code].join(' · ')}
      ownCode={sheetCode(head)}
      landscape={landscape}
      size={size}
      isTight
    >
      {!isLong && <Facts facts={facts} />}
      {sheets.map(({ at, scene: shown, picture, layout: { pageMm, pictureMm } }) => (
        <div key={at} className="drawn-page" style={{ height: millimetres(pageMm) }}>
          {isCut && (
            <p className="drawn-strip">
              {t('print.drawing.strip', {
                number: inDigitsOf(language, at + 1),
                of: inDigitsOf(language, sheets.length),
              })}
            </p>
          )}
          <div
            className="drawn"
            style={{ width: millimetres(pictureMm.width), height: millimetres(pictureMm.height) }}
          >
            {picture}
          </div>
          <ul className="drawn-legend">
            {tool.legend(shown, view).map(({ id, sign, says }) => (
              <li key={id}>
                <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                  {sign}
                </svg>
                {says}
              </li>
            ))}
          </ul>
          {at < sheets.length - 1 ? <SignLine drawing={drawing} /> : signsBelow && signs}
        </div>
      ))}
      {isLong && <Facts facts={facts} />}
      {rows.length > 0 && (
        <dl className="drawn-rows">
          {rows.map(({ id, mark, text }) => (
            <div key={id}>
              <dt>{mark}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {!signsBelow && signs}
    </PrintSheet>
  );
}

type Fact = { name: string; says: string };

/** Day, place, who was there, who drew, the worker and the version. */
function useFacts(drawing: Drawing): Fact[] {
  const { t, language } = useText();
  const { head } = drawing.view;
  const { held, place } = drawing.details;
  const { present, drawnBy, worker } = usePresent(drawing);
  const state = t(head.state === 'final' ? 'drawings.finished' : 'drawings.draft');
  const version = inDigitsOf(language, head.version);
  const facts = [
    { name: t('drawings.details.held'), says: held ? describePartialDate(held, language) : '' },
    { name: t('drawings.details.place'), says: place },
    { name: t('drawings.details.present'), says: present.join(', ') },
    { name: t('drawings.details.drawnBy'), says: drawnBy },
    { name: t('print.form.worker'), says: worker },
    { name: t('print.drawing.version'), says: `${version} · ${state}` },
  ];
  return facts.filter(({ says }) => says !== '');
}

/** Size of the letters in px and what stands between two facts; the head of a sheet has room for two lines. */
const FACT = { size: 11, gap: 19, lines: 2 } as const;
const PX_IN_MM = 96 / 25.4;

/** Long names and many people have more to say than the head of the first sheet has room for. */
function areLong(facts: readonly Fact[], measure: Scene['measure'], widthMm: number): boolean {
  const width = widthMm * PX_IN_MM;
  const widths = facts.map(
    ({ name, says }) => measure(`${name} ${says}`, FACT.size, true) + FACT.gap,
  );
  const isOneTooWide = widths.some((one) => one > width);
  return isOneTooWide || widths.reduce((sum, one) => sum + one, 0) > FACT.lines * width * 0.85;
}

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <p className="drawn-facts">
    {facts.map(({ name, says }) => (
      <span key={name}>
        {name} <b>{says}</b>
      </span>
    ))}
  </p>
);

/** At the foot of a sheet that goes on: the same three, each on a line, so that no sheet can be changed for another. */
function SignLine({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { present, drawnBy, worker } = usePresent(drawing);
  const other = present.find((name) => name !== drawnBy) ?? '';
  const lines = [
    ['drawn', drawnBy || t('drawings.details.drawnBy')],
    ['present', other || t('drawings.details.present')],
    ['worker', worker || t('print.form.worker')],
  ] as const;
  return (
    <div className="drawn-sign-line">
      <span>{t('print.drawing.sign')}</span>
      {lines.map(([id, name]) => (
        <span key={id} className="drawn-sign">
          <b>{name}</b>
        </span>
      ))}
    </div>
  );
}

/** Who drew, somebody else who was there, and the worker. */
function Signs({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { present, drawnBy, worker } = usePresent(drawing);
  const other = present.find((name) => name !== drawnBy) ?? '';
  const how = t('print.drawing.sign');
  const none = { stamp: null, thumb: true, how };
  return (
    <div className="sign-boxes drawn-signs">
      <SignatureBox role={t('drawings.details.drawnBy')} name={drawnBy} {...none} />
      <SignatureBox role={t('drawings.details.present')} name={other} {...none} />
      <SignatureBox role={t('print.form.worker')} name={worker} {...none} thumb={false} />
    </div>
  );
}
