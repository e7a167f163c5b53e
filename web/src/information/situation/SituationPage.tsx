import { Button, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { SituationView } from '@/api/types';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useSituation } from '../queries';
import { Counts } from './Counts';
import { Feed } from './Feed';
import { NextDue } from './NextDue';
import { Responses } from './Responses';
import { SituationMap } from './SituationMap';
import { SituationTable } from './SituationTable';
import '../incidents/incidents.css';
import './situation.css';
import { WallScreen } from './WallScreen';

/** 态势: what is open, where, what is due next, what runs, what just happened. */
export default function SituationPage() {
  const t = useT();
  const [address] = useSearchParams();
  const situation = useSituation();
  const wall = address.get('wall') === '1';

  if (situation.data) return wall ? <WallScreen situation={situation.data} /> : <Desk situation={situation.data} />;
  return (
    <Page title={t('situation.title')}>
      <ProblemAlert error={situation.error} onRetry={() => void situation.refetch()} />
      {situation.isPending && <Skeleton active paragraph={{ rows: 14 }} />}
    </Page>
  );
}

function Desk({ situation }: { situation: SituationView }) {
  const t = useT();
  const wallLink = (
    <Link to="?wall=1">
      <Button>{t('situation.wall')}</Button>
    </Link>
  );
  return (
    <Page title={t('situation.title')} fill extra={wallLink}>
      <div className="s-desk">
        <div className="s-left">
          <Counts situation={situation} />
          <NextDue clocks={situation.nextDue} />
        </div>
        <div className="s-middle">
          <SituationMap incidents={situation.incidents} />
          <SituationTable incidents={situation.incidents} />
        </div>
        <div className="s-right">
          <Responses responses={situation.responses} />
          <Feed />
        </div>
      </div>
    </Page>
  );
}
