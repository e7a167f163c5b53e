import { useT } from '@/i18n';
import { Phone } from '@/organization/Phone';

/** A masked number cannot be called. */
export function ContactPhone({ number, of }: { number: string; of: string }) {
  const t = useT();
  if (!number.includes('*')) return <Phone number={number} of={of} />;
  return (
    <span className="y-figures" title={t('registers.phoneMasked')}>
      {number}
    </span>
  );
}
