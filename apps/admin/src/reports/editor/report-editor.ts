import { Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import type { Outline } from '@linfa/report/editing';
import type { Preview } from '../report-words';
import type { ChipTexts } from './chip-texts';
import { docOfOutline } from './outline-doc';
import { leftOutAt, stretchAt, underline, type PlaceFinder } from './places';
import { reportExtensions } from './schema';

const found = new PluginKey<DecorationSet>('found');

export interface EditorEvents {
  readonly changed: () => void;
  /** `#` was typed: a figure is to be put in at the caret. */
  readonly asked: () => void;
  /** A figure was clicked, by what it stands for. */
  readonly opened: (mark: string, dom: HTMLElement) => void;
  /** An underlined stretch was clicked: `f3`, `l1`. */
  readonly pointed: (id: string, position: number, dom: HTMLElement) => void;
}

/** The editor of a report's text, in a page of its own. */
export function createReportEditor(
  element: HTMLElement,
  outline: Pick<Outline, 'title' | 'blocks'>,
  { texts, editable, events }: { readonly texts: ChipTexts; readonly editable: boolean; readonly events: EditorEvents },
): Editor {
  const finding = Extension.create({
    name: 'finding',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: found,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) =>
            (transaction.getMeta(found) as DecorationSet | undefined) ??
            before.map(transaction.mapping, transaction.doc),
        },
        props: {
          decorations: (state) => found.getState(state) ?? null,
          handleTextInput: (view, _from, _to, text) => {
            // While an input method composes, its own text is nobody else's business.
            if (view.composing || (text !== '#' && text !== '＃')) return false;
            events.asked();
            return true;
          },
          handleClickOn: (_view, _position, node, _at, event) => {
            if (node.type.name !== 'chip') return false;
            const dom = (event.target as HTMLElement).closest<HTMLElement>('[data-mark]');
            if (dom) events.opened(String(node.attrs['mark']), dom);
            return false;
          },
          handleClick: (_view, position, event) => {
            const dom = (event.target as HTMLElement).closest<HTMLElement>('[data-found]');
            if (dom) events.pointed(dom.dataset['found'] ?? '', position, dom);
            return false;
          },
        },
      }),
    ],
  });
  return new Editor({
    element,
    editable,
    extensions: [...reportExtensions(texts), finding],
    content: docOfOutline(outline),
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        class: 'paper-text',
        'aria-label': '报告正文',
        role: 'textbox',
        'aria-multiline': 'true',
        spellcheck: 'false',
      },
    },
    onUpdate: events.changed,
  });
}

/** Shows a preview in the editor: what chips say, and what was found. */
export function showPreview(editor: Editor, preview: Preview, finder: PlaceFinder): void {
  finder.texts.take(preview);
  editor.view.dispatch(
    editor.state.tr.setMeta(found, underline(editor.state.doc, preview, finder)).setMeta('addToHistory', false),
  );
}

/** Leads to a place of the printed text. */
export function jumpTo(editor: Editor, at: Preview['findings'][number]['at'], finder: PlaceFinder): void {
  const stretch = stretchAt(editor.state.doc, at, finder);
  if (!stretch) return;
  select(editor, stretch.from, stretch.to);
}

/** Leads to a sentence or a table that is not printed. */
export function jumpToLeftOut(editor: Editor, one: Preview['leftOut'][number], finder: PlaceFinder): void {
  const stretch = leftOutAt(editor.state.doc, one, finder);
  if (stretch)
    select(
      editor,
      one.sentence === null ? stretch.from + 2 : stretch.from,
      one.sentence === null ? stretch.from + 2 : stretch.to,
    );
}

/** Leads to a child of the document: a heading of the outline. */
export function jumpToChild(editor: Editor, child: number): void {
  let position = 0;
  for (let index = 0; index < child; index += 1) position += editor.state.doc.child(index).nodeSize;
  select(editor, position + 1, position + 1);
}

function select(editor: Editor, from: number, to: number): void {
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).setMeta('addToHistory', false));
  editor.view.focus();
  const { node } = editor.view.domAtPos(from);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** Puts a figure in at the caret, or in the place of a stretch. */
export function putFigure(editor: Editor, mark: string, place?: { readonly from: number; readonly to: number }): void {
  const chip = editor.schema.nodes['chip']?.create({ mark });
  if (!chip) return;
  const { from, to } = place ?? editor.state.selection;
  editor.view.dispatch(editor.state.tr.replaceRangeWith(from, to, chip).scrollIntoView());
  editor.view.focus();
}
