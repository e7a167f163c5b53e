import { DownloadOutlined } from '@ant-design/icons';
import type { CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { pathOf } from './compilations';

export function Downloads({ view }: { view: CompilationView }) {
  const t = useT();
  return (
    <>
      <a className="y-link" href={pathOf(view.id, '/document')} download>
        <DownloadOutlined /> {t('compilations.docx')}
      </a>
      {view.hasAnnex && (
        <a className="y-link" href={pathOf(view.id, '/annex')} download>
          <DownloadOutlined /> {t('compilations.xlsx')}
        </a>
      )}
    </>
  );
}
