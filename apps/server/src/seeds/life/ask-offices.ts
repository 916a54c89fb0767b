import { addDays } from '@linfa/domain';
import type { Cast } from './cast.ts';

/** Last year's figures were asked of the liaison's office: one is late, one soon due, one answered. */
export async function askOffices({ act, staff, app }: Cast): Promise<void> {
  const today = app.today();
  const year = Number(today.slice(0, 4)) - 1;
  const asked = { unit: 'demo-01', from: `${year}-01-01`, to: `${year}-12-31` };
  const officer = staff('street-officer', addDays(today, -20));
  const office = 'demo-01';
  await act(officer, 'reportedFigures.requestFigures', {
    ...asked,
    due: addDays(today, -5),
    asks: [{ item: 'hotline-orders-total', office }],
  });
  const { items } = await act(officer, 'reportedFigures.requestFigures', {
    ...asked,
    due: addDays(today, 6),
    asks: [
      { item: 'loss-rate', office },
      { item: 'windows-reduced', office },
    ],
  });
  const answered = items.find((one) => one.item.code === 'windows-reduced');
  if (answered)
    await act(staff('liaison', today), 'reportedFigures.submitFigure', {
      sheet: answered.id,
      value: 12.5,
      document: `${year}年政务服务窗口统计表`,
      files: [],
    });
}
