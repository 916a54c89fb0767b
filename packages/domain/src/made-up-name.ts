/** What somebody is called who signed in by WeChat and has not said a name. */
export const wechatName = '微信用户';

/** What somebody is called who signed in with a phone number and has not said a name. */
export function nameOfPhone(phone: string): string {
  return `尾号${phone.slice(-4)}`;
}

/** Whether nobody ever said this name: on a paper it would be nobody's. */
export function isMadeUpName(name: string): boolean {
  return name === wechatName || /^尾号\d{4}$/.test(name);
}
