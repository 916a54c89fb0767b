import type { AppRun } from '../app/app-run.ts';
import type { Bag } from '../wxml/view-node.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';
import { asText } from '../wxml/as-text.ts';

/** Boxes and notes over the page. */
export function dialogApis(run: AppRun): Apis {
  const { screen } = run;
  const { script } = run.device;
  const api = (name: string, act: (options: Bag) => unknown) => ({ [name]: callbackApi(run, name, act) });
  return {
    ...api('showModal', async (options) => {
      const words = [options['title'], options['content']].map((text) => asText(text)).filter((text) => text !== '');
      const answer = script.modal.take() ?? (await screen.askModal(words.join('\n'), buttonsOf(options)));
      // The tap on its button is a tap like any other.
      run.tapped();
      const { confirm, content = '' } = answer;
      return { confirm, cancel: !confirm, ...(options['editable'] === true && { content: confirm ? content : null }) };
    }),
    ...api('showActionSheet', async (options) => {
      const items = [...(options['itemList'] as string[])];
      const asked = script.actionSheet.take() ?? (await screen.askActionSheet(items));
      if (asked === undefined || asked === '') throw new WxFailure('cancel');
      const tapIndex = items.indexOf(asked);
      if (tapIndex === -1) throw new Error(`“${asked}” is not among ${items.join('、')}`);
      run.tapped();
      return { tapIndex };
    }),
    ...api('showToast', (options) => {
      screen.showToast(asText(options['title']), Number(options['duration'] ?? 1500));
    }),
    ...api('hideToast', () => screen.hideToast()),
    ...api('showLoading', (options) => {
      screen.loading = { text: asText(options['title']), mask: options['mask'] === true };
    }),
    ...api('hideLoading', () => (screen.loading = undefined)),
    ...api('enableAlertBeforeUnload', (options) => {
      screen.leaveWarning = asText(options['message']);
    }),
    ...api('disableAlertBeforeUnload', () => (screen.leaveWarning = undefined)),
  };
}

function buttonsOf(options: Bag): string[] {
  const confirm = asText(options['confirmText'], '确定');
  return options['showCancel'] === false ? [confirm] : [asText(options['cancelText'], '取消'), confirm];
}
