import type { AnswerOf } from '@linfa/contract';
import { Table } from 'antd';

type ReturnDocument = AnswerOf<'returns.get'>['document'];
type Block = ReturnDocument['blocks'][number];

/** A return's text and tables, with what is noted below them. */
export function ReturnBlocks({ document }: { readonly document: ReturnDocument }) {
  return (
    <>
      <h2>{document.title}</h2>
      {document.blocks.map((block, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the document's own order
        <ReturnBlock key={index} block={block} />
      ))}
      {document.notices.map((notice) => (
        <p key={notice} className="soft">
          {notice}
        </p>
      ))}
    </>
  );
}

function ReturnBlock({ block }: { readonly block: Block }) {
  if (block.type === 'heading') return <h3>{`${block.number}${wordRuns(block.runs)}`}</h3>;
  if (block.type === 'paragraph') return <p>{wordRuns(block.runs)}</p>;
  return (
    <>
      <Table
        size="small"
        bordered
        pagination={false}
        scroll={{ x: 'max-content' }}
        title={() => block.caption}
        rowKey={(row) => block.rows.indexOf(row)}
        dataSource={block.rows}
        columns={block.columns.map(({ title, align }, column) => ({
          key: title,
          title,
          align,
          render: (_: unknown, row: (typeof block.rows)[number]) => wordRuns(row[column] ?? []),
        }))}
      />
      {block.note !== undefined && <p className="soft">{block.note}</p>}
    </>
  );
}

function wordRuns(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}
