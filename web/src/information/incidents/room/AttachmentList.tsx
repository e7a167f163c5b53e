import type { AttachmentRef } from '@/api/types';
import { useT } from '@/i18n';
import { attachmentUrl, sizeText } from '../files';

/** The files on an entry; pictures are shown small. */
export function AttachmentList({ files }: { files: AttachmentRef[] }) {
  const t = useT();
  if (files.length === 0) return null;
  return (
    <ul className="i-attachments" aria-label={t('intake.files')}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={attachmentUrl(file.id)} target="_blank" rel="noreferrer">
            {/^image\/(png|jpeg|gif|webp)$/.test(file.contentType) && <img src={attachmentUrl(file.id)} alt={file.name} loading="lazy" />}
            <span>{file.name}</span>
          </a>{' '}
          <span className="y-muted">{sizeText(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
