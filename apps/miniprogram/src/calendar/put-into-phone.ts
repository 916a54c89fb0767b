import Taro from '@tarojs/taro';
import { slotStart } from '@linfa/domain';
import type { CalendarEntry } from './calendar-entry';

/** Seconds before it begins at which the phone rings; what has no hour would ring at midnight, and does not. */
const ahead = 3600;

/** WeChat's way into the phone's calendar. @returns false where the person or an old WeChat does not let it */
export async function putIntoPhone({ title, day, startsAt, minutes, place, words }: CalendarEntry): Promise<boolean> {
  const [hours = 0, past = 0] = (startsAt ?? '0:0').split(':').map(Number);
  const start = slotStart({ day, startsAt: hours * 60 + past }).getTime() / 1000;
  const times =
    startsAt === null
      ? { allDay: true, alarm: false }
      : { endTime: String(start + minutes * 60), alarm: true, alarmOffset: ahead };
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: start,
      location: place,
      description: words,
      ...times,
    });
    return true;
  } catch {
    return false;
  }
}
