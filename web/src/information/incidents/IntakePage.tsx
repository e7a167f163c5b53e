import { Navigate, useSearchParams } from 'react-router';
import { useMe } from '@/access/me';
import { newKey } from '@/api/newKey';
import { IntakeForm } from './intake/IntakeForm';

/** 信息报告: the address names the draft, so a reload goes on with it and a second window starts its own. */
export default function IntakePage() {
  const me = useMe();
  const [address] = useSearchParams();
  const id = address.get('draft');
  return id ? <IntakeForm key={id} id={id} user={me.userId} /> : <Navigate replace to={`?draft=${newKey()}`} />;
}
