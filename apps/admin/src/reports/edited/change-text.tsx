import type { AnswerOf } from '@linfa/contract';

type Change = AnswerOf<'reports.importEdited'>['changes'][number];

const kinds = {
  changed: '修改',
  added: '新增',
  removed: '删去',
  'table-changed': '表格改动',
  'table-rebuilt': '表格重做',
} as const;
const parts = {
  'document-number': '文号',
  title: '题目',
  addressee: '主送',
  attachment: '附件',
  signer: '署名',
} as const;

/** What a change is, and where. */
export function partWords({ kind, part, block }: Change): string {
  if (part !== 'block') return `${kinds[kind]}${parts[part]}`;
  return kind === 'added' ? `${kinds.added}一段（第${block + 1}段之后）` : `${kinds[kind]}第${block + 1}段`;
}

/** Both texts in one: what went is struck, what came is underlined, figures stand in their boxes. */
export function ChangeText({ change }: { readonly change: Change }) {
  if (change.cells.length === 0) return <Pieces pieces={change.pieces} />;
  return (
    <ul className="edited-cells">
      {change.cells.map((cell) => (
        <li key={`${cell.row}:${cell.column}`}>
          <span className="soft">
            {cell.row === 0 ? '表头' : `第${cell.row}行`}第{cell.column + 1}列
          </span>
          <Pieces pieces={cell.pieces} />
        </li>
      ))}
    </ul>
  );
}

function Pieces({ pieces }: { readonly pieces: Change['pieces'] }) {
  return (
    <p className="edited-text">
      {pieces.map(({ op, text, figure }, at) => {
        const shown = figure === undefined ? text : <span className="chip">{text}</span>;
        if (op === 'added') return <ins key={at}>{shown}</ins>;
        return op === 'removed' ? <del key={at}>{shown}</del> : <span key={at}>{shown}</span>;
      })}
    </p>
  );
}
