import type { Editor } from '@tiptap/core';
import type { NamedFigure } from '../report-words';
import { ConditionTools } from './condition-tools';
import { TableTools } from './table-tools';

const levels = ['一、', '（一）', '1.', '（1）'] as const;

/** How what one types is set, and what is put in. */
export function EditorTools({
  editor,
  figures,
  pick,
}: {
  readonly editor: Editor;
  readonly figures: readonly NamedFigure[];
  readonly pick: () => void;
}) {
  return (
    <div className="paper-tools" role="toolbar" aria-label="排版">
      <button type="button" onClick={() => editor.chain().focus().setNode('paragraph').run()}>
        正文
      </button>
      {levels.map((name, at) => (
        <button
          key={name}
          type="button"
          title={`${at + 1}级标题`}
          onClick={() =>
            editor
              .chain()
              .focus()
              .setNode('heading', { level: at + 1 })
              .run()
          }
        >
          {name}
        </button>
      ))}
      <TableTools editor={editor}>
        <ConditionTools editor={editor} figures={figures} />
      </TableTools>
      <span className="paper-tools-gap" />
      <button type="button" className="paper-tools-main" onClick={pick}>
        插入指标（#）
      </button>
    </div>
  );
}
