import type { Editor } from '@tiptap/core';
import { bindingKey, type Binding, type Outline } from '@linfa/report/editing';
import { App, Alert } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Page } from '../../shell/page';
import type { WholeEdition, WireOutline } from '../report-words';
import { ConflictDialog } from '../conflict-dialog';
import { SideTabs } from '../side-tabs';
import { StepBar } from '../steps/step-bar';
import { useDraft } from '../use-draft';
import { createChipTexts } from './chip-texts';
import { FigureDrawer } from './figure-drawer';
import { FigurePicker } from './figure-picker';
import { KeepingNote } from './keeping-note';
import { EditorTools } from './editor-tools';
import { docOfOutline, outlineOfDoc, usedBindings } from './outline-doc';
import { OutlineTree } from './outline-tree';
import { PaperEdge } from './paper-edge';
import { printedAt, stretchAt, type PlaceFinder } from './places';
import { cutOffWriter } from './put-cut-off';
import { createReportEditor, jumpTo, jumpToChild, jumpToLeftOut, putFigure, showPreview } from './report-editor';
import { SuggestBox, type Pointed } from './suggest-box';
import { ToolBar } from './tool-bar';

/** The outline at the left, the text as it will print, figures and findings at the right. */
export function Workshop({
  whole,
  title,
  reload,
  beginAnew,
}: {
  readonly whole: WholeEdition;
  readonly title: string;
  readonly reload: () => void;
  /** From this version on, which something else than typing made. */
  readonly beginAnew: (version: number) => void;
}) {
  const { edition } = whole;
  const editable = edition.may.includes('edit');
  const draft = useDraft(whole, editable);
  const { message } = App.useApp();
  const [texts] = useState(() => {
    const made = createChipTexts();
    made.take({ document: whole.document, lastYear: [], leftOut: [] });
    return made;
  });
  const [editor, setEditor] = useState<Editor | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const bindings = useRef(
    new Map<string, Binding>(draft.begin.figures.map((one) => [bindingKey(one as Binding), one as Binding])),
  );
  const around = useRef<WireOutline>(draft.begin);
  const children = useRef<readonly number[]>([]);
  const written = useRef<string>('');
  const [picking, setPicking] = useState(false);
  const caret = useRef<number | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);

  const finder = (): PlaceFinder => ({ children: children.current, leftOut: draft.preview?.leftOut ?? [], texts });
  const write = (of: Editor): WireOutline => {
    const doc = outlineOfDoc(of.getJSON());
    children.current = doc.children;
    const outline = {
      ...around.current,
      title: doc.title.trim() === '' ? around.current.title : doc.title,
      blocks: doc.blocks,
    } as Outline;
    return structuredClone({ ...outline, figures: usedBindings(outline, bindings.current) }) as unknown as WireOutline;
  };
  const latest = useRef({ changed: () => {}, pointed: (_id: string, _position: number, _dom: HTMLElement) => {} });
  useEffect(() => {
    latest.current = {
      changed: () => {
        if (!editor) return;
        setPointed(null);
        written.current = JSON.stringify(editor.state.doc.toJSON());
        draft.typed(write(editor));
      },
      pointed: (id, position, dom) => {
        if (!editor || !draft.preview) return;
        const list = id.startsWith('f') ? draft.preview.findings : draft.preview.leftovers;
        const one = list[Number(id.slice(1))];
        const stretch = one && stretchAt(editor.state.doc, one.at, finder());
        const place = printedAt(editor.state.doc, stretch?.from ?? position, texts);
        if (one && stretch && place) setPointed({ found: one, stretch, place, box: dom.getBoundingClientRect() });
      },
    };
  });
  useEffect(() => {
    const element = paper.current;
    if (!element) return undefined;
    const made = createReportEditor(element, draft.begin, {
      texts,
      editable,
      events: {
        changed: () => latest.current.changed(),
        asked: () => setPicking(true),
        opened: (mark) => setOpened(mark),
        pointed: (id, position, dom) => latest.current.pointed(id, position, dom),
      },
    });
    children.current = outlineOfDoc(made.getJSON()).children;
    written.current = JSON.stringify(made.state.doc.toJSON());
    setEditor(made);
    return () => made.destroy();
    // The editor holds what is typed; it is made once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  // Before what stands around the text is drawn anew.
  useLayoutEffect(() => {
    if (draft.preview && editor?.view.composing !== true) texts.take(draft.preview);
  }, [texts, draft.preview, editor]);
  useEffect(() => {
    if (!editor || !draft.preview) return undefined;
    const { preview } = draft;
    if (editor.isDestroyed) return undefined;
    const show = (): void => {
      // An input method that is composing loses its place when something is drawn around it.
      if (editor.isDestroyed || editor.view.composing) return;
      // What was found in an older text would stand in the wrong places; a newer preview is on its way.
      if (written.current === JSON.stringify(editor.state.doc.toJSON())) showPreview(editor, preview, finder());
    };
    const composed = (): void => void setTimeout(show, 50);
    show();
    const { dom } = editor.view;
    dom.addEventListener('compositionend', composed);
    return () => dom.removeEventListener('compositionend', composed);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, draft.preview]);

  // A dialog that closes leaves the caret anywhere, often in the title. It goes back to where one was typing: not before the
  // key that closed the dialog has done its work, for Enter would begin a paragraph, and not as late as the next frame, for
  // on a busy machine one types before it.
  useEffect(() => {
    if (picking || !editor || caret.current === null) return undefined;
    const at = caret.current;
    caret.current = null;
    const timer = setTimeout(() => {
      editor.commands.setTextSelection(at);
      editor.view.focus();
    });
    return () => clearTimeout(timer);
  }, [picking, editor]);
  const stopPicking = (): void => {
    caret.current = editor?.state.selection.to ?? null;
    setPicking(false);
  };

  const put = (binding: Binding, name: string, place?: { from: number; to: number }): void => {
    if (!editor) return;
    const parent = editor.state.doc.resolve(place?.from ?? editor.state.selection.from).parent;
    if (['reportTitle', 'tableCaption', 'tableNote'].includes(parent.type.name) || parent.attrs['head'] === true) {
      void message.warning('指标只能放在正文和表格的格子里，标题、表题和表头不能放。');
      return;
    }
    const key = bindingKey(binding);
    if (!bindings.current.has(key)) bindings.current.set(key, binding);
    texts.name(key, name);
    putFigure(editor, key, place);
  };
  const change = (outline: WireOutline): void => {
    around.current = outline;
    if (editor) draft.typed(write(editor));
  };
  const replaceAll = (outline: WireOutline, version: number): void => {
    for (const one of outline.figures) bindings.current.set(bindingKey(one), one);
    around.current = outline;
    editor?.commands.setContent(docOfOutline(outline), { emitUpdate: false });
    if (editor) {
      written.current = JSON.stringify(editor.state.doc.toJSON());
      draft.settle(write(editor), version);
    }
  };
  const shownDocument = draft.preview?.document ?? whole.document;
  return (
    <Page title={title} acts={<ToolBar whole={whole} draft={draft} beginAnew={beginAnew} />}>
      <StepBar
        whole={whole}
        errors={(draft.preview?.findings ?? []).filter(({ severity }) => severity === 'error').length}
        reload={reload}
        keepNow={draft.keepNow}
        version={draft.version}
      />
      <KeepingNote keeping={draft.keeping} editable={editable} again={() => void draft.keepNow()} />
      {draft.fault !== null && <Alert type="error" showIcon role="alert" title={draft.fault} />}
      <div className="workshop">
        <OutlineTree
          editor={editor}
          texts={texts}
          preview={draft.preview}
          jump={(child) => editor && jumpToChild(editor, child)}
        />
        <section className="paper-frame" aria-label="报告文本">
          {editable && editor && (
            <EditorTools
              editor={editor}
              figures={[...shownDocument.figures, ...(draft.preview?.unprinted ?? [])]}
              pick={() => setPicking(true)}
            />
          )}
          <div className="paper">
            <PaperEdge
              edge="head"
              document={shownDocument}
              outline={around.current}
              editable={editable}
              change={change}
            />
            <div ref={paper} />
            <PaperEdge
              edge="foot"
              document={shownDocument}
              outline={around.current}
              editable={editable}
              change={change}
            />
          </div>
        </section>
        <SideTabs
          document={shownDocument}
          preview={draft.preview}
          editable={editable}
          signed={whole.signed}
          jump={(at) => editor && jumpTo(editor, at, finder())}
          jumpToLeftOut={(one) => editor && jumpToLeftOut(editor, one, finder())}
          open={setOpened}
        />
      </div>
      {picking && (
        <FigurePicker
          edition={edition}
          close={stopPicking}
          pick={(binding, name) => {
            put(binding, name);
            stopPicking();
          }}
        />
      )}
      {pointed && editor && (
        <SuggestBox
          edition={edition}
          pointed={pointed}
          editable={editable}
          close={() => setPointed(null)}
          pick={(binding, name, stretch) => {
            put(binding, name, stretch);
            setPointed(null);
          }}
          replace={(text) => {
            const mark = /^\{(year|nextYear)\}(.*)$/.exec(text);
            const { from, to } = pointed.stretch;
            if (mark) {
              editor.view.dispatch(editor.state.tr.insertText(mark[2] ?? '', from, to));
              putFigure(editor, mark[1] ?? 'year', { from, to: from });
            }
            setPointed(null);
          }}
        />
      )}
      <FigureDrawer
        mark={opened}
        edition={edition}
        preview={draft.preview}
        document={shownDocument}
        bindings={bindings.current}
        editable={editable}
        signed={whole.signed}
        close={() => setOpened(null)}
        cutOff={(key) => editor && cutOffWriter(editor, key)}
        reword={(binding) => {
          bindings.current.set(bindingKey(binding), binding);
          if (editor) draft.typed(write(editor));
        }}
      />
      {draft.conflict && <ConflictDialog conflict={draft.conflict} textOf={texts.textOf} settle={replaceAll} />}
    </Page>
  );
}
