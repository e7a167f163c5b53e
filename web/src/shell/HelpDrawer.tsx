import { Drawer } from 'antd';
import { type TextKey, useT } from '@/i18n';

const shortcuts: [string, TextKey][] = [
  ['/', 'help.search'],
  ['n', 'help.new'],
  ['j', 'help.down'],
  ['k', 'help.up'],
  ['Enter', 'help.open'],
  ['a', 'help.acknowledge'],
  ['g i', 'help.inbox'],
  ['g s', 'help.situation'],
  ['g e', 'help.incidents'],
  ['?', 'help.help'],
];

const words: [TextKey, TextKey][] = [
  ['help.seen', 'help.seenText'],
  ['help.ack', 'help.ackText'],
  ['help.answer', 'help.answerText'],
];

export function HelpDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Drawer open={open} onClose={onClose} title={t('shell.help')} size={380} mask={false}>
      <h2 className="y-h2">{t('help.title')}</h2>
      <dl className="y-keys">
        {shortcuts.map(([key, text]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <h2 className="y-h2">{t('help.words')}</h2>
      <dl className="y-words">
        {words.map(([word, text]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
