import type { App } from '../../app.ts';
import { loadOnce } from '../load-once.ts';
import { askForMediation } from './ask-for-mediation.ts';
import { askOffices } from './ask-offices.ts';
import { gatherCast } from './cast.ts';
import { nameParties } from './name-parties.ts';
import { workOfAdvisers } from './work-of-advisers.ts';
import { writeToDesks } from './write-to-desks.ts';

/** What happened in the demo's first street of late, so that everybody finds something to do. Once for ever; the accounts are there. */
export function makeDemoLife(app: App): Promise<boolean> {
  return loadOnce(app, 'demo-life', '', async (em) => {
    await nameParties(em, app);
    const cast = await gatherCast(em, app);
    await askForMediation(cast);
    await writeToDesks(cast);
    await askOffices(cast);
    await workOfAdvisers(cast);
  });
}
