import { PhoneOutlined } from '@ant-design/icons';
import { useT } from '@/i18n';

/** A number that a tap dials. */
export function Phone({ number, of }: { number: string; of: string }) {
  const t = useT();
  return (
    <a
      className="y-phone y-figures"
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      aria-label={t('directory.call', { name: of, phone: number })}
    >
      <PhoneOutlined aria-hidden="true" /> {number}
    </a>
  );
}
