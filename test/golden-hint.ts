/** The failure message of the tests of the worked examples. */
export const GOLDEN_HINT =
  'If the published policy changed, run "npm run golden" to see the differences, and "npm run golden -- --write" to write them.';
