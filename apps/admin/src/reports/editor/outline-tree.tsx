import type { Editor } from '@tiptap/core';
import { headingNumbers } from '@linfa/report/editing';
import { useEffect, useState } from 'react';

interface Entry {
  readonly child: number;
  readonly level: number;
  readonly text: string;
}

/** The report's headings; each leads to its place. */
export function OutlineTree({
  editor,
  jump,
}: {
  readonly editor: Editor | null;
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
        found.push({ child, level, text: `${number(level)}${node.textContent || '（未写标题）'}` });
      });
      setEntries(found);
    };
    read();
    editor.on('update', read);
    return () => void editor.off('update', read);
  }, [editor]);
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
