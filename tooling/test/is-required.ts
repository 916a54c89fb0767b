/** Whether the lack of it is a failure, as it is in CI: `LINFA_REQUIRE_MYSQL=1`, `LINFA_REQUIRE_CHROMIUM=1`. */
export function isRequired(what: 'MYSQL' | 'CHROMIUM'): boolean {
  return process.env[`LINFA_REQUIRE_${what}`] === '1';
}
