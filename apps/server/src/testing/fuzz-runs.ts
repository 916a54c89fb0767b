/** How many requests each caller of the fuzz test sends, and from which seed; LINFA_FUZZ_RUNS and LINFA_FUZZ_SEED for more and others. */
export const fuzzRuns = Number(process.env['LINFA_FUZZ_RUNS'] ?? 1000);
export const fuzzSeed = Number(process.env['LINFA_FUZZ_SEED'] ?? 20260311);
