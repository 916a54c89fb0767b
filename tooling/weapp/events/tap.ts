import type { AppRun } from '../app/app-run.ts';
import { isOn } from '../app/held-values.ts';
import type { PageInstance } from '../app/page-instance.ts';
import { askPrivacy } from '../wx/privacy.ts';
import { nodesOf, pathUp, type Bag, type ViewNode } from '../wxml/view-node.ts';
import { controlOf, toggle, valuesOfForm } from './controls.ts';
import { dispatch } from './dispatch.ts';
import { asText } from '../wxml/as-text.ts';

/** A finger down and up again at a node, and what the control under it does of itself. */
export function tapNode(run: AppRun, page: PageInstance, node: ViewNode): void {
  run.tapped();
  dispatch(run, node, 'touchstart');
  dispatch(run, node, 'touchend');
  dispatch(run, node, 'tap', { x: 0, y: 0 });
  for (const at of pathUp(node)) {
    if (at.tag === 'label') {
      const control = controlOf(page, at);
      if (control) actOf(run, page, control);
      return;
    }
    if (actOf(run, page, at)) return;
  }
}

/** What a control does when it is tapped; false when the node is none. */
function actOf(run: AppRun, page: PageInstance, node: ViewNode): boolean {
  switch (node.tag) {
    case 'radio':
    case 'checkbox':
    case 'switch':
      toggle(run, page, node);
      return true;
    case 'button':
      pressButton(run, page, node);
      return true;
    case 'navigator':
      run.problems.add('not in this tool', '<navigator>; the app goes through wx.navigateTo');
      return true;
    default:
      return false;
  }
}

function pressButton(run: AppRun, page: PageInstance, button: ViewNode): void {
  if (isOn(button, 'disabled')) return;
  const form = [...pathUp(button)].find((node) => node.tag === 'form');
  if (button.attributes['form-type'] === 'submit' && form) {
    dispatch(run, form, 'submit', { value: valuesOfForm(page, form) });
  } else if (button.attributes['form-type'] === 'reset' && form) {
    for (const node of nodesOf(form)) if (['input', 'textarea'].includes(node.tag)) page.held.hold(node, '');
    dispatch(run, form, 'reset');
  }
  const openType = asText(button.attributes['open-type']);
  for (const type of openType.split('|')) openTypes[type]?.(run, button);
}

const openTypes: Readonly<Record<string, (run: AppRun, button: ViewNode) => void>> = {
  getPhoneNumber(run, button) {
    const give = (detail: Bag): void => run.later(() => void dispatch(run, button, 'getphonenumber', detail));
    void askPrivacy(run).then(
      () => give(phoneNumber(run)),
      () => give({ errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 }),
    );
  },
  agreePrivacyAuthorization(run, button) {
    run.device.privacyAgreed = true;
    dispatch(run, button, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  share: (run) => {
    const shared = run.pages.top?.live('onShareAppMessage', { from: 'button' });
    run.device.did('share', { ...(shared as object | undefined) });
  },
  contact: (run) => run.device.did('contact', {}),
  feedback: (run) => run.device.did('feedback', {}),
  openSetting: (run) => run.device.did('openSetting', {}),
};

function phoneNumber(run: AppRun): Bag {
  const answer = run.device.script.phoneNumber.take();
  if (answer === undefined) {
    const missing = 'The phone number was asked for and the test does not answer: phone.answerPhoneNumber()';
    run.problems.add('not in this tool', missing);
  }
  const refused = { errMsg: 'getPhoneNumber:fail user deny' };
  return answer === undefined || answer === 'deny' ? refused : { errMsg: 'getPhoneNumber:ok', code: answer };
}
