import config from './vitest.config.ts';

// Set here and not by who starts it: both passes are one run of turbo, which has one environment for all of its tasks.
process.env['LINFA_TEST_DB'] = 'mysql';

export default config;
