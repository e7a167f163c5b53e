import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useMe } from '@/access/me';
import { families } from '@/api/keys';
import type { ArticleKind, ArticleView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { FilesField } from '../incidents/FilesField';
import { articleKinds, changeArticle, submitArticle } from './articles';

interface Values {
  organizationId: string | null;
  kind: ArticleKind;
  title: string;
  text: string;
}

interface Props {
  /** The article that is changed; a new one when left out. */
  article?: ArticleView;
  onDone: (saved: ArticleView) => void;
  onCancel: () => void;
}

export function ArticleForm({ article, onDone, onCancel }: Props) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const [files, setFiles] = useState(article?.attachments.map(({ id, name, size }) => ({ id, name, size })) ?? []);
  const units = useUnits();
  const save = useSave(article, onDone);
  useEffect(() => {
    showFieldErrors(form, save.problem);
  }, [form, save.problem]);
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  const initial = article ?? { kind: 'experience', title: '', text: '' };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ ...initial, organizationId: units[0]?.value ?? null }}
      aria-label={t(article ? 'articles.change' : 'articles.submit')}
      onFinish={(values) => void save.run({ ...values, attachmentIds: files.map((file) => file.id) })}
    >
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      {!article && units.length > 1 && (
        <Form.Item name="organizationId" label={t('articles.for')}>
          <Select options={units} />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('articles.kind')}>
        <Radio.Group options={articleKinds.map((value) => ({ value, label: t(`articles.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="title" label={t('articles.name')} rules={required(t('articles.name'))}>
        <Input autoComplete="off" maxLength={120} />
      </Form.Item>
      <Form.Item name="text" label={t('articles.text')} extra={t('articles.textHint')} rules={required(t('articles.text'))}>
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={50_000} />
      </Form.Item>
      <Form.Item label={t('articles.filesLabel')}>
        <FilesField
          value={files}
          onAdd={(file) => setFiles((before) => [...before, file])}
          onRemove={(id) => setFiles((before) => before.filter((file) => file.id !== id))}
        />
      </Form.Item>
      <div className="y-row">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t(article ? 'common.save' : 'articles.submit')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

/** The organizations the person may share for. */
function useUnits(): { value: string; label: string }[] {
  const own = useMe().grants.filter((grant) => grant.permissions.includes('information.articles'));
  return [...new Map(own.map((grant) => [grant.organizationId, grant.organizationName]))].map(([value, label]) => ({ value, label }));
}

function useSave(article: ArticleView | undefined, onDone: (saved: ArticleView) => void) {
  const t = useT();
  const queries = useQueryClient();
  return useCommand(
    (values: Values & { attachmentIds: string[] }, key) =>
      article ? changeArticle({ id: article.id, article: { ...values, version: article.version } }, key) : submitArticle(values, key),
    {
      quiet: true,
      done: t(article ? 'articles.changed' : 'articles.submitted'),
      onDone: (saved) => {
        void queries.invalidateQueries({ queryKey: families.articles });
        onDone(saved);
      },
    },
  );
}
