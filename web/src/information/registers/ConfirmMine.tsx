import { CheckOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { RegisterCatalog, RegisterDefinition } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { useRegisterSummary } from './queries';
import { confirmEntries, titleOf } from './registers';

/** The liaison's one act when nothing has changed: all entries of the unit are still true. */
export function ConfirmMine({ definition, catalog }: { definition: RegisterDefinition; catalog: RegisterCatalog }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const stale = useRegisterSummary().data?.find((row) => row.register === definition.key)?.mineStale ?? 0;
  const confirm = useCommand(confirmEntries, {
    quiet: true,
    done: t('registers.confirmed'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.registers }),
  });
  if (catalog.owners.length === 0) return null;
  const run = async () => {
    for (const owner of catalog.owners) {
      if (!(await confirm.run({ register: definition.key, ownerId: owner.organizationId }))) return;
    }
    setOpen(false);
  };
  return (
    <>
      <Button icon={<CheckOutlined />} danger={stale > 0} onClick={() => setOpen(true)}>
        {stale > 0 ? t('registers.confirmMineStale', { n: stale }) : t('registers.confirmMine')}
      </Button>
      <Modal
        open={open}
        title={t('registers.confirmMine')}
        okText={t('registers.confirmMineOk')}
        confirmLoading={confirm.busy}
        onOk={() => void run()}
        onCancel={() => setOpen(false)}
      >
        <p>
          {t('registers.confirmMineAsk', {
            register: titleOf(definition, english),
            owners: catalog.owners.map((owner) => owner.name).join('、'),
            days: definition.verifyDays,
          })}
        </p>
        <ProblemAlert error={confirm.problem} title={t('problem.title')} />
      </Modal>
    </>
  );
}
