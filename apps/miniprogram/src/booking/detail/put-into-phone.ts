import Taro from '@tarojs/taro';
import { slotStart } from '@linfa/domain';
import type { OwnBooking } from './state-card';

/** Seconds before it begins at which the phone rings. */
const ahead = 3600;

/** WeChat's way into the phone's calendar. @returns false where the person or an old WeChat does not let it */
export async function putIntoPhone({ day, startsAt, minutes, community, code }: OwnBooking): Promise<boolean> {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number);
  const start = slotStart({ day, startsAt: hours * 60 + past }).getTime() / 1000;
  try {
    await Taro.addPhoneCalendar({
      title: '社区法律顾问',
      startTime: start,
      endTime: String(start + minutes * 60),
      location: community.name,
      description: `预约码 ${code}`,
      alarm: true,
      alarmOffset: ahead,
    });
    return true;
  } catch {
    return false;
  }
}
