/** The texts and parts of each program's answers, which the calculator loads when they're needed. */
import type { AnswerProgram, PartsOf } from '../../src/components/calculator/answer/answer-props.ts';
import { program as maicpp } from '../../src/components/calculator/answer/programs/maicpp.ts';
import { program as mpn2021 } from '../../src/components/calculator/answer/programs/mpn-2021.ts';
import { currentParts } from '../../src/components/calculator/answer/current-parts.tsx';
import { formerParts } from '../../src/components/calculator/answer/former-parts.tsx';
import { type EditionId, type OfferId, type Renewal, editionOf } from '../../src/rules/index.ts';

export const PROGRAMS: Readonly<Record<EditionId, AnswerProgram>> = { 'mpn-2021': mpn2021, maicpp };

export const programOf = (offer: OfferId<EditionId>): AnswerProgram => PROGRAMS[editionOf(offer)];

const PARTS: Readonly<Record<EditionId, PartsOf>> = { 'mpn-2021': formerParts, maicpp: currentParts };

/** The parts of an answer, as the calculator loads them. An offer that has ended has none. */
export const partsOfAnswer = (answer: Renewal<EditionId>): PartsOf | undefined =>
  answer.isHistory ? undefined : PARTS[answer.edition];
