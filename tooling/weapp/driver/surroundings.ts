import type { ChosenFile, SubscribeAnswer } from '../device/answers.ts';
import type { Device } from '../device/device.ts';

/** What is around the app: the network, the clock, and what the person will answer when WeChat asks. */
export class Surroundings {
  readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  goOffline(): void {
    this.device.network.online = false;
  }

  online(): void {
    this.device.network.online = true;
  }

  /** Every answer takes at least so long. */
  slow(milliseconds: number): void {
    this.device.network.delay = milliseconds;
  }

  /** The next request with this in its address arrives, but its answer is lost. */
  cut(part = ''): void {
    this.device.network.cut(part);
  }

  /** Sets the phone's clock; it goes on from there. */
  setClock(now: Date): void {
    this.device.clockOffset = now.getTime() - Date.now();
  }

  answerSubscribe(answer: SubscribeAnswer): void {
    this.device.script.subscribe.give(answer);
  }

  /** The code that the next `wx.login` gives. */
  answerLogin(code: string | { readonly fails: string }): void {
    this.device.script.login.give(code);
  }

  answerPhoneNumber(code: string): void {
    this.device.script.phoneNumber.give(code);
  }

  answerScan(text: string): void {
    this.device.script.scan.give(text);
  }

  answerMedia(files: readonly ChosenFile[]): void {
    this.device.script.media.give(files);
  }

  answerPrivacy(answer: 'agree' | 'disagree'): void {
    this.device.script.privacy.give(answer);
  }
}
