import { Editor } from '@tiptap/core';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import type { OutlineBlock, OutlineTable } from '@linfa/report/editing';
import { describe, expect, it } from 'vitest';
import { createChipTexts } from './chip-texts';
import { docOfOutline, outlineOfDoc } from './outline-doc';
import { reportExtensions } from './schema';
import { changeTable, dropTable, insertTable, tableSpot } from './table-acts';
import { addColumn, addRow, alignColumn, dropColumn, dropRow, widenColumn } from './table-shape';

const table: OutlineTable = {
  caption: '表一',
  columns: [
    { title: '项目', align: 'left', width: 2 },
    { title: '本年', align: 'right', width: 1 },
  ],
  rows: [
    ['法律咨询', '{consultation.count}'],
    ['人民调解', '{case.count}'],
  ],
  note: '截至年末',
};
const blocks: OutlineBlock[] = [{ paragraph: ['前文。'] }, { table, when: { figure: 'case.count', is: 'positive' } }];

/** The editor's state, the caret where this text begins. */
function caretAt(text: string): EditorState {
  const { state } = new Editor({
    element: null,
    extensions: reportExtensions(createChipTexts()),
    content: docOfOutline({ title: '报告', blocks }),
  });
  let at = 0;
  state.doc.descendants((node, position) => {
    if (node.text === text) at = position;
  });
  expect(at).toBeGreaterThan(0);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function spotOf(state: EditorState) {
  const spot = tableSpot(state);
  if (!spot) throw new Error('the caret is in no table');
  return spot;
}

const written = (state: EditorState) => outlineOfDoc(state.doc.toJSON()).blocks;
const tableOf = (state: EditorState) => written(state).flatMap((block) => ('table' in block ? [block.table] : []))[0];

describe('a table that is edited', () => {
  it('knows in which row and column the caret stands', () => {
    expect(tableSpot(caretAt('前文。'))).toBeNull();
    expect(spotOf(caretAt('表一'))).toMatchObject({ row: null, column: null });
    expect(spotOf(caretAt('本年'))).toMatchObject({ row: 0, column: 1 });
    expect(spotOf(caretAt('人民调解'))).toMatchObject({ row: 2, column: 0 });
  });

  it('takes a row below the caret’s, which then stands in it, and keeps figures, note and condition', () => {
    const state = caretAt('法律咨询');
    const after = state.apply(changeTable(state, spotOf(state), (old) => addRow(old, 1), { row: 2, column: 0 }));
    expect(written(after)).toEqual([
      blocks[0],
      { ...blocks[1], table: { ...table, rows: [table.rows[0], ['', ''], table.rows[1]] } },
    ]);
    expect(spotOf(after)).toMatchObject({ row: 2, column: 0 });
  });

  it('takes a column at the right with its head, and loses it again', () => {
    const state = caretAt('本年');
    const wider = state.apply(changeTable(state, spotOf(state), (old) => addColumn(old, 2), { row: 0, column: 2 }));
    expect(tableOf(wider)).toMatchObject({
      columns: [...table.columns, { title: '新的一列', align: 'right', width: 1 }],
      rows: table.rows.map((row) => [...row, '']),
    });
    expect(spotOf(wider)).toMatchObject({ row: 0, column: 2 });
    const again = wider.apply(changeTable(wider, spotOf(wider), (old) => dropColumn(old, 2), { row: 0, column: 2 }));
    expect(tableOf(again)).toEqual(table);
    // The column is no more: the caret stands in the last one.
    expect(spotOf(again)).toMatchObject({ row: 0, column: 1 });
  });

  it('loses a row, and sets a column', () => {
    const state = caretAt('人民调解');
    const fewer = state.apply(changeTable(state, spotOf(state), (old) => dropRow(old, 1), { row: 2, column: 0 }));
    expect(tableOf(fewer)?.rows).toEqual([table.rows[0]]);
    expect(spotOf(fewer)).toMatchObject({ row: 1, column: 0 });
    const set = fewer.apply(
      changeTable(fewer, spotOf(fewer), (old) => alignColumn(old, 0, 'center'), { row: 1, column: 0 }),
    );
    expect(tableOf(set)?.columns.map(({ align }) => align)).toEqual(['center', 'right']);
    const widen = (from: EditorState, by: 1 | -1) =>
      from.apply(changeTable(from, spotOf(from), (old) => widenColumn(old, 1, by), { row: 1, column: 0 }));
    expect(tableOf(widen(set, 1))?.columns.map(({ width }) => width)).toEqual([2, 1.5]);
    // It is never gone for good.
    expect(tableOf(widen(widen(widen(set, -1), -1), -1))?.columns.map(({ width }) => width)).toEqual([2, 0.5]);
  });

  it('is put in below what one types, its caption chosen to be typed over, and goes again', () => {
    const state = caretAt('前文。');
    const more = state.apply(insertTable(state));
    expect(written(more).map((block) => Object.keys(block)[0])).toEqual(['paragraph', 'table', 'table']);
    const { from, to } = more.selection;
    expect(more.doc.textBetween(from, to)).toBe('表题');
    const fewer = more.apply(dropTable(more, spotOf(more)));
    expect(written(fewer)).toEqual([blocks[0], { paragraph: [] }, blocks[1]]);
  });
});
