import { importDirections } from './import-directions.mjs';
import { noClock } from './no-clock.mjs';

/** The rules of this house for oxlint. */
export default {
  meta: { name: 'linfa' },
  rules: { 'import-directions': importDirections, 'no-clock': noClock },
};
