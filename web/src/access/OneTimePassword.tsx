import { Modal, Typography } from 'antd';
import { useT } from '@/i18n';

export interface OneTimePasswordOf {
  name: string;
  password: string;
}

/** Shows a one-time password once; it is nowhere afterwards, so the window closes only by its button. */
export function OneTimePassword({ shown, onClose }: { shown: OneTimePasswordOf | null; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      open={shown !== null}
      title={t('accounts.oneTime')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      cancelButtonProps={{ style: { display: 'none' } }}
      okText={t('accounts.oneTimeKept')}
      onOk={onClose}
      destroyOnHidden
    >
      {shown && (
        <>
          <Typography.Paragraph copyable={{ text: shown.password }} className="y-one-time y-mono" data-testid="one-time-password">
            {shown.password}
          </Typography.Paragraph>
          <p>{t('accounts.oneTimeHint', { name: shown.name })}</p>
        </>
      )}
    </Modal>
  );
}
