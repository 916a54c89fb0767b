import { beijingDay, type Day } from '@linfa/domain';
import { useEffect, useState } from 'react';

/** Today in Beijing; a console that is left open over night learns of it. */
export function useToday(): Day {
  const [today, setToday] = useState(() => beijingDay(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setToday(beijingDay(new Date())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
