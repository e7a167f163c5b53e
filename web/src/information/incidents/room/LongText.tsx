import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '@/i18n';

const mostCharacters = 300;
const mostLines = 8;

/** Text as it was written, with its line breaks; a long one opens on demand. */
export function LongText({ text }: { text: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const short = shorten(text);
  return (
    <div className="i-text">
      {open || short === null ? text : `${short}…`}
      {short !== null && (
        <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'room.less' : 'room.more', { n: [...text].length })}
        </Button>
      )}
    </div>
  );
}

/** The beginning of a long text, cut between characters and not inside a pair that makes one; null when it is short. */
export function shorten(text: string): string | null {
  const lines = text.split('\n');
  const start = [...lines.slice(0, mostLines).join('\n')].slice(0, mostCharacters).join('');
  return start.length < text.length ? start : null;
}
