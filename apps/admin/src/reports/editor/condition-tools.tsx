import type { Editor } from '@tiptap/core';
import { App } from 'antd';
import { useState } from 'react';
import type { NamedFigure } from '../report-words';
import { conditionSpot, setCondition, type ConditionSpot } from './condition-acts';
import { ConditionForm } from './condition-form';

/** Says when the sentence at the caret stands. */
export function ConditionTools({
  editor,
  figures,
}: {
  readonly editor: Editor;
  readonly figures: readonly NamedFigure[];
}) {
  const { message } = App.useApp();
  const [spot, setSpot] = useState<ConditionSpot | null>(null);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          const found = conditionSpot(editor.state);
          if (found === null) void message.info('先把光标放在正文的一句话里。');
          setSpot(found);
        }}
      >
        这一句何时出现
      </button>
      {spot !== null && (
        <ConditionForm
          spot={spot}
          figures={figures}
          close={() => setSpot(null)}
          set={(when) => {
            editor.view.dispatch(setCondition(editor.state, spot.stretch, when));
            setSpot(null);
            editor.view.focus();
          }}
        />
      )}
    </>
  );
}
