import type { Editor } from '@tiptap/core';
import { headingNumbers } from '@linfa/report/editing';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import type { Preview } from '../report-words';
import type { ChipTexts } from './chip-texts';

interface Entry {
  readonly child: number;
  readonly level: number;
  readonly text: string;
}

/** The report's headings; each leads to its place. */
export function OutlineTree({
  editor,
  texts,
  preview,
  jump,
}: {
  readonly editor: Editor | null;
  readonly texts: ChipTexts;
  /** When it comes, chips in headings say what they print. */
  readonly preview: Preview | null;
  readonly jump: (child: number) => void;
}) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    if (!editor) return undefined;
    const read = (): void => {
      const found: Entry[] = [];
      const number = headingNumbers();
      editor.state.doc.forEach((node, _, child) => {
        if (node.type.name !== 'heading') return;
        const level = Number(node.attrs['level']) as 1 | 2 | 3 | 4;
        found.push({ child, level, text: `${number(level)}${words(node, texts) || '（未写标题）'}` });
      });
      setEntries(found);
    };
    read();
    editor.on('update', read);
    return () => void editor.off('update', read);
  }, [editor, texts, preview]);
  return (
    <nav className="outline-tree" aria-label="提纲">
      <h2>提纲</h2>
      {entries.length === 0 && <p className="soft">还没有标题。</p>}
      <ol>
        {entries.map(({ child, level, text }) => (
          <li key={child} className={`outline-${level}`}>
            <button type="button" onClick={() => jump(child)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function words(node: Node, texts: ChipTexts): string {
  let text = '';
  node.forEach((child) => {
    text += child.isText ? (child.text ?? '') : texts.textOf(String(child.attrs['mark']));
  });
  return text;
}
