/** The texts of all programs, for code that answers questions about any offer without dynamic imports. */
import type { EditionId } from '../../../../rules/index.ts';
import type { AnswerTexts } from '../answer-texts.ts';
import { texts as maicpp } from './maicpp.ts';
import { texts as mpn2021 } from './mpn-2021.ts';

export const TEXTS: Readonly<Record<EditionId, AnswerTexts>> = { 'mpn-2021': mpn2021, maicpp };
