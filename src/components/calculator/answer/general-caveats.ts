import { type Caveat, type EditionId, rulesOf } from '../../../rules/index.ts';

/** The caveats for every offer and date of an edition. Offers without renewal dates have only these. */
export const generalCaveats = (edition: EditionId): readonly Caveat<EditionId>[] =>
  rulesOf(edition).caveats.filter(
    ({ offers, from, through, opensAfter }) => !offers && !from && !through && !opensAfter,
  );
