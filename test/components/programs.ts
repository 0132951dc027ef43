/** What the answers of each program say and show, which the calculator loads on use. */
import type { AnswerProgram } from '../../src/components/calculator/answer/answer-props.ts';
import { program as maicpp } from '../../src/components/calculator/answer/programs/maicpp.tsx';
import { program as mpn2021 } from '../../src/components/calculator/answer/programs/mpn-2021.tsx';
import { type EditionId, type OfferId, editionOf } from '../../src/rules/index.ts';

export const PROGRAMS: Readonly<Record<EditionId, AnswerProgram>> = { 'mpn-2021': mpn2021, maicpp };

export const programOf = (offer: OfferId<EditionId>): AnswerProgram => PROGRAMS[editionOf(offer)];
