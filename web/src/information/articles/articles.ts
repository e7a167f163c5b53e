import { useQuery } from '@tanstack/react-query';
import { get, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { ArticleKind, ArticleView, ChangeArticle, SubmitArticle } from '@/api/types';

export const articleKinds: ArticleKind[] = ['organization', 'measures', 'experience'];
export const articlesPath = '/api/information/articles';

export function useArticle(id: string | null) {
  return useQuery({
    queryKey: keys.article(id ?? ''),
    queryFn: ({ signal }) => get<ArticleView>(`${articlesPath}/${id}`, {}, signal),
    enabled: id !== null,
  });
}

export function submitArticle(article: SubmitArticle, key: string): Promise<ArticleView> {
  return send<ArticleView>('POST', articlesPath, article, key);
}

export function changeArticle({ id, article }: { id: string; article: ChangeArticle }, key: string): Promise<ArticleView> {
  return send<ArticleView>('PUT', `${articlesPath}/${id}`, article, key);
}

export function withdrawArticle({ id, reason }: { id: string; reason: string }, key: string): Promise<ArticleView> {
  return send<ArticleView>('POST', `${articlesPath}/${id}/withdraw`, { reason }, key);
}
