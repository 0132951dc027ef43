/** The hint that tests of the worked examples show if the published policy has changed. */
export const GOLDEN_HINT =
  'If the published policy changed, see what changes with "npm run golden", and write it with "npm run golden -- --write".';
