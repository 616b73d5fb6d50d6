// Why a form file was not taken: each fault with its line, so that whoever wrote it finds the place.
import type { CheckedForm } from '#contract/office.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

export function FileFaults(props: { name: string; faults: CheckedForm['faults'] }) {
  const { t } = useText();
  return (
    <section aria-labelledby="file-faults">
      <Banner kind="overdue">
        <b id="file-faults">{t('office.forms.refused', { name: props.name })}</b>{' '}
        {t('office.forms.refusedText')}
      </Banner>
      <table className="faults">
        <thead>
          <tr>
            <th>{t('office.forms.line')}</th>
            <th>{t('office.forms.what')}</th>
          </tr>
        </thead>
        <tbody>
          {props.faults.map(({ line, column, code, word }) => (
            <tr key={`${line} ${column} ${code} ${word}`}>
              <td className="selectable" lang="en">
                {line}:{column}
              </td>
              <td>
                {t(`office.fault.${code}`)}{' '}
                {word !== '' && (
                  <span className="selectable cap" lang="en">
                    {word}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
