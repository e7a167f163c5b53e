import { Button, Collapse, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ArticleView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { shortTime } from '@/shared/time';
import { AttachmentList } from '../incidents/room/AttachmentList';
import { ArticleForm } from './ArticleForm';
import { ArticleState } from './ArticleState';
import { useArticle } from './articles';
import { WithdrawForm } from './WithdrawForm';
import './articles.css';

/** An article to read, to change or, with the id `new`, to write. */
export function ArticleDrawer({ id, onOpen }: { id: string | null; onOpen: (id: string | null) => void }) {
  const t = useT();
  const adding = id === 'new';
  const article = useArticle(adding ? null : id);
  const title = adding ? t('articles.submit') : (article.data?.title ?? t('articles.title'));
  return (
    <Drawer open={id !== null} onClose={() => onOpen(null)} title={title} size={720} destroyOnHidden>
      {adding && <ArticleForm onDone={(saved) => onOpen(saved.id)} onCancel={() => onOpen(null)} />}
      <ProblemAlert error={article.error} onRetry={() => void article.refetch()} />
      {!adding && article.data && <Body key={article.data.id} article={article.data} />}
    </Drawer>
  );
}

function Body({ article }: { article: ArticleView }) {
  const t = useT();
  const [act, setAct] = useState<'change' | 'withdraw' | null>(null);
  if (act === 'change') return <ArticleForm article={article} onDone={() => setAct(null)} onCancel={() => setAct(null)} />;
  return (
    <article className="y-stack">
      <Head article={article} />
      {article.may.length > 0 && (
        <div className="y-row">
          {article.may.includes('change') && <Button onClick={() => setAct('change')}>{t('articles.change')}</Button>}
          {article.may.includes('withdraw') && (
            <Button danger aria-expanded={act === 'withdraw'} onClick={() => setAct(act ? null : 'withdraw')}>
              {t('articles.withdraw')}
            </Button>
          )}
        </div>
      )}
      {act === 'withdraw' && <WithdrawForm id={article.id} onDone={() => setAct(null)} />}
      <div className="s-text">{article.text}</div>
      <AttachmentList files={article.attachments} />
      <Versions article={article} />
    </article>
  );
}

function Head({ article }: { article: ArticleView }) {
  const t = useT();
  return (
    <div className="y-stack">
      <div className="y-row">
        <strong>{t(`articles.kind.${article.kind}`)}</strong>
        <span>{article.organizationName}</span>
        <ArticleState article={article} />
        <span className="y-muted">{t('articles.version', { n: article.version })}</span>
        <span className="y-muted">{t('articles.by', { name: article.updatedBy, time: shortTime(article.updatedAt) })}</span>
      </div>
      {article.withdrawnReason && (
        <div className="y-warn">
          {t('articles.reason')}：{article.withdrawnReason}
        </div>
      )}
      {article.publishedIn.length > 0 && (
        <div className="y-row">
          <span className="y-muted">{t('articles.issues')}</span>
          {article.publishedIn.map((issue) => (
            <Link key={issue.id} className="y-link" to={`/information/compilations/${issue.id}`}>
              {issue.number}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}

function Versions({ article }: { article: ArticleView }) {
  const t = useT();
  if (article.versions.length === 0) return null;
  return (
    <section>
      <h2 className="y-h2">{t('articles.versions', { n: article.versions.length })}</h2>
      <Collapse
        items={article.versions.map((version) => ({
          key: version.number,
          label: `${t('articles.version', { n: version.number })} · ${version.title} · ${version.byName} ${shortTime(version.at)}`,
          children: (
            <>
              <div className="s-text">{version.text}</div>
              <AttachmentList files={version.attachments} />
            </>
          ),
        }))}
      />
    </section>
  );
}
