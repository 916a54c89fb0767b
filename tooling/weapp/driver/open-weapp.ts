import { Device, type DeviceSettings } from '../device/device.ts';
import { loadPackage } from '../package/weapp-package.ts';
import { Phone } from './phone.ts';

export interface OpenSettings extends DeviceSettings {
  /** The folder of the built package. */
  readonly dist: string;
  /** What the phone's clock says. */
  readonly now?: Date;
}

/** A phone with the package on it. The app is not started yet. */
export function openWeapp(settings: OpenSettings): Phone {
  const phone = new Phone(new Device(loadPackage(settings.dist), settings));
  if (settings.now) phone.setClock(settings.now);
  return phone;
}
