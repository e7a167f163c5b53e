import { Button, Select } from 'antd';
import { useT } from '@/i18n';
import type { useBaseLayer } from './useBaseLayer';

type Props = { base: ReturnType<typeof useBaseLayer> };

/** Which base layer lies under the map; nothing to choose, nothing to see. */
export function BaseLayerSwitch({ base }: Props) {
  const t = useT();
  const { layers, wanted, failed } = base;
  if (layers.length < 2 || !wanted) return null;
  return (
    <div className="map-base">
      <Select
        size="small"
        aria-label={t('map.base')}
        value={wanted.id}
        popupMatchSelectWidth={false}
        onChange={base.choose}
        options={layers.map((one) => ({ value: one.id, label: base.titleOf(one) }))}
      />
      {failed && (
        <div className="map-base-failed" role="status">
          {t('map.baseFailed', { name: base.titleOf(wanted) })}{' '}
          <Button size="small" type="link" onClick={base.retry}>
            {t('common.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
