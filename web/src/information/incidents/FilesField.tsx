import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { upload } from '@/api/client';
import type { AttachmentView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { sizeText } from './files';

interface StoredFile {
  id: string;
  name: string;
  size: number;
}

interface Props {
  value: StoredFile[];
  onAdd: (file: StoredFile) => void;
  onRemove: (id: string) => void;
}

const accepted = '.jpg,.jpeg,.png,.gif,.webp,.heic,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.ofd,.txt,.csv,.zip,.mp4';

/** Files that hang on a report; each is stored as soon as it is chosen. */
export function FilesField({ value, onAdd, onRemove }: Props) {
  const t = useT();
  const [waiting, setWaiting] = useState<string[]>([]);
  const store = useCommand((file: File, key) => upload<AttachmentView>('/api/attachments', file, {}, key), { quiet: true });

  const add = async (files: File[]) => {
    setWaiting(files.map((f) => f.name));
    for (const file of files) {
      const stored = await store.run(file);
      if (!stored) break;
      onAdd({ id: stored.id, name: stored.name, size: stored.size });
      setWaiting((names) => names.slice(1));
    }
    setWaiting([]);
  };

  return (
    <div className="i-wide i-files">
      <Upload
        multiple
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file, all) => {
          if (file === all[0]) void add(all);
          return Upload.LIST_IGNORE;
        }}
      >
        <Button icon={<PaperClipOutlined />} loading={store.busy}>
          {t('intake.attach')}
        </Button>
      </Upload>
      <ul className="i-file-list" aria-label={t('intake.files')}>
        {value.map((file) => (
          <li key={file.id}>
            {file.name} <span className="y-muted">{sizeText(file.size)}</span>
            <Button size="small" type="link" aria-label={t('intake.detachNamed', { name: file.name })} onClick={() => onRemove(file.id)}>
              {t('intake.detach')}
            </Button>
          </li>
        ))}
        {waiting.map((name) => (
          <li key={name} className="y-muted">
            {t('intake.storing', { name })}
          </li>
        ))}
      </ul>
      <ProblemAlert error={store.problem} title={t('intake.attachFailed')} />
    </div>
  );
}
