import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { useT } from '@/i18n';
import { Time } from '@/shared/Time';
import { useCodes } from '../../queries';
import type { Draft } from './draft';

interface Props {
  others: Draft[];
  stored: boolean;
  onDiscard: (id: string) => void;
}

/** Drafts of this browser that were never sent, and a warning when the present one cannot be kept. */
export function DraftNotice({ others, stored, onDiscard }: Props) {
  const t = useT();
  const codes = useCodes().data;
  return (
    <>
      {!stored && <Alert type="warning" showIcon title={t('intake.draftNotStored')} />}
      {others.length > 0 && (
        <Alert
          type="info"
          title={t('intake.drafts', { n: others.length })}
          description={
            <ul className="i-lines">
              {others.map((draft) => (
                <li key={draft.id}>
                  <span>
                    <Time value={draft.savedAt} /> {codes?.find((c) => c.code === draft.code)?.name ?? draft.code} {draft.place}
                  </span>
                  <Space>
                    <Link to={`?draft=${draft.id}`} replace>
                      {t('intake.draftResume')}
                    </Link>
                    <Button size="small" type="link" onClick={() => onDiscard(draft.id)}>
                      {t('intake.draftDiscard')}
                    </Button>
                  </Space>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
