import type { Pages } from '../browser/open-pages.ts';
import { deskRoles, openEveryDeskPage } from '../browser/scenes/every-desk-page.ts';
import type { Camera } from './take-pictures.ts';

/** Every page of the console, once each, as the first who has it sees it: at a desk and on a tablet. */
export async function takeDeskPictures(pages: Pages, camera: Camera): Promise<void> {
  for (const desk of ['wide', 'tablet'] as const) {
    const taken = new Set<string>();
    for (const role of deskRoles) {
      const visit = await pages.desk(role, desk);
      await openEveryDeskPage(visit, async (path) => {
        if (taken.has(path)) return;
        taken.add(path);
        await camera(`desk-${path.replaceAll('/', '-')}${desk === 'wide' ? '' : '-tablet'}`, visit.page);
      });
      await visit.page.context().close();
    }
  }
}
