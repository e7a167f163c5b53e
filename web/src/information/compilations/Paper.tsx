import type { CompilationItemView, CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { AttachmentList } from '../incidents/room/AttachmentList';
import { chineseDate, chineseNumber, sectionsOf } from './paper';

/** The compilation in the look of the document it becomes: always black on white. */
export function Paper({ view }: { view: CompilationView }) {
  const t = useT();
  return (
    <>
      <article className="c-paper" aria-label={t('compilations.paper')} lang="zh-CN">
        {view.mark && <div className="c-mark">{view.mark}</div>}
        <div className="c-masthead">{view.masthead}</div>
        <div className="c-number">{view.number ?? t('compilations.noNumber')}</div>
        <h2 className="c-title">{view.title}</h2>
        <p className="c-flush">{t('compilations.addressees')}</p>
        {view.introduction && <Paragraphs text={t('compilations.editorNote') + view.introduction} />}
        {sectionsOf(view.items).map((section, index) => (
          <section key={section.title}>
            <h3 className="c-heading">{`${chineseNumber(index + 1)}、${section.title}`}</h3>
            {section.items.map((item, place) => (
              <Item key={item.id} item={item} number={place + 1} />
            ))}
          </section>
        ))}
        {view.hasAnnex && <p>{t('compilations.attached') + t('compilations.annexName')}</p>}
        <div className="c-signed">
          <div>{view.issuer}</div>
          <div>{chineseDate(view.issuedAt ?? view.updatedAt)}</div>
        </div>
      </article>
      {view.sha256 && (
        <p className="y-muted c-hash">
          {t('compilations.signedBy', { name: view.signatory ?? '' })} · {t('compilations.hash', { hash: view.sha256 })}
        </p>
      )}
    </>
  );
}

function Item({ item, number }: { item: CompilationItemView; number: number }) {
  const t = useT();
  return (
    <div className="c-item">
      <h4 className="c-subheading">{`（${chineseNumber(number)}）${item.title}`}</h4>
      {item.organizationName && <p className="c-source">{t('compilations.unit', { unit: item.organizationName })}</p>}
      <Paragraphs text={item.text} />
      <AttachmentList files={item.attachments} />
    </div>
  );
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other identity
      <p key={index}>{line.trim()}</p>
    ));
}
