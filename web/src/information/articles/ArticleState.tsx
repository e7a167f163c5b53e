import type { ArticleState as State } from '@/api/types';
import { useT } from '@/i18n';

/** Whether an article is waiting, was issued, or was taken back: a word with a shape. */
export function ArticleState({ article }: { article: { state: State; published: boolean } }) {
  const t = useT();
  if (article.state === 'withdrawn') return <span className="y-state y-state-quiet">○ {t('articles.withdrawn')}</span>;
  return article.published ? (
    <span className="y-state y-state-done">✓ {t('articles.published')}</span>
  ) : (
    <span className="y-state y-state-wait">◔ {t('articles.shared')}</span>
  );
}
