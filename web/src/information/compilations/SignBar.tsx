import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { families } from '@/api/keys';
import type { CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { shortTime } from '@/shared/time';
import { useCommand } from '@/shared/useCommand';
import { signCompilation } from './compilations';

/** 签收, one tap for each of the person's organizations that has not signed yet. */
export function SignBar({ view }: { view: CompilationView }) {
  const t = useT();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sign = useCommand(signCompilation, {
    onDone: (_, { organizationId }) => {
      message.success(t('compilations.signed', { unit: view.actingFor.find((one) => one.organizationId === organizationId)?.name ?? '' }));
      void queries.invalidateQueries({ queryKey: families.compilations });
      void queries.invalidateQueries({ queryKey: families.inbox });
    },
  });
  if (view.actingFor.length === 0 || !view.dueAt) return null;
  return (
    <div className="y-panel c-sign">
      <div>
        <strong>{t('compilations.signAsk', { time: shortTime(view.dueAt) })}</strong> <Countdown due={view.dueAt} />
      </div>
      <div className="y-row">
        {view.actingFor.map((one) => (
          <Button
            key={one.organizationId}
            type="primary"
            size="large"
            loading={sign.busy}
            onClick={() => void sign.run({ id: view.id, organizationId: one.organizationId })}
          >
            {view.actingFor.length === 1 ? t('compilations.sign') : t('compilations.signFor', { unit: one.name })}
          </Button>
        ))}
      </div>
    </div>
  );
}
