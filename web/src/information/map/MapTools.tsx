import {
  BorderOuterOutlined,
  CameraOutlined,
  ColumnWidthOutlined,
  PrinterOutlined,
  RadarChartOutlined,
  TableOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useT } from '@/i18n';
import { begin, type Drawing, type DrawKind } from '@/map/drawing';
import { useBaseLayer } from '@/map/layers/useBaseLayer';
import type { MapItem } from '@/map/overlay';
import { saveBlob, sheetOf } from './picture';

interface Props {
  drawing: Drawing | null;
  onDraw: (drawing: Drawing | null) => void;
  table: boolean;
  onTable: (open: boolean) => void;
  onLayers: () => void;
  camera: () => Promise<Blob | null>;
  items: MapItem[];
}

const tools: { kind: DrawKind; icon: React.ReactNode }[] = [
  { kind: 'line', icon: <ColumnWidthOutlined /> },
  { kind: 'polygon', icon: <BorderOuterOutlined /> },
  { kind: 'circle', icon: <RadarChartOutlined /> },
];

/** Measure, draw, the table twin, a picture, a print. */
export function MapTools({ drawing, onDraw, table, onTable, onLayers, camera, items }: Props) {
  const t = useT();
  return (
    <div className="m-tools" role="toolbar" aria-label={t('mapPage.tools')}>
      <Button className="y-narrow-only" icon={<UnorderedListOutlined />} onClick={onLayers}>
        {t('mapPage.layers')}
      </Button>
      {tools.map(({ kind, icon }) => (
        <Button
          key={kind}
          icon={icon}
          aria-pressed={drawing?.kind === kind}
          type={drawing?.kind === kind && !drawing.done ? 'primary' : 'default'}
          onClick={() => onDraw(drawing?.kind === kind && !drawing.done ? null : begin(kind))}
        >
          {t(`mapPage.draw.${kind}`)}
        </Button>
      ))}
      <Button icon={<TableOutlined />} aria-pressed={table} onClick={() => onTable(!table)}>
        {t('mapPage.table')}
      </Button>
      <PictureButtons camera={camera} items={items} />
    </div>
  );
}

function PictureButtons({ camera, items }: Pick<Props, 'camera' | 'items'>) {
  const t = useT();
  const { message } = App.useApp();
  const { note } = useBaseLayer();
  const [busy, setBusy] = useState(false);
  const take = async (use: (sheet: Blob) => void) => {
    setBusy(true);
    const picture = await camera();
    const sheet = picture && (await sheetOf(picture, items, note, t));
    setBusy(false);
    if (sheet) use(sheet);
    else message.error(t('mapPage.noPicture'));
  };
  return (
    <>
      <Button icon={<CameraOutlined />} loading={busy} onClick={() => void take((sheet) => saveBlob(sheet, `${t('mapPage.title')}.png`))}>
        {t('mapPage.png')}
      </Button>
      <Button icon={<PrinterOutlined />} disabled={busy} onClick={() => void take(print)}>
        {t('mapPage.print')}
      </Button>
    </>
  );
}

/** Prints the picture alone: a canvas of the graphics card cannot be printed. */
function print(sheet: Blob): void {
  const image = document.createElement('img');
  const url = URL.createObjectURL(sheet);
  image.className = 'm-print';
  image.alt = '';
  image.onload = () => {
    document.body.append(image);
    document.body.classList.add('m-printing');
    window.print();
    document.body.classList.remove('m-printing');
    image.remove();
    URL.revokeObjectURL(url);
  };
  image.src = url;
}
