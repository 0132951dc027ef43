/** What MDX may use, handed in by the page; articles import nothing. */
import Note from './Note.astro';
import Nothing from './Nothing.astro';
import Passage from './Passage.astro';
import RuleDays from './RuleDays.astro';
import RuleHours from './RuleHours.astro';
import UiLabel from './UiLabel.astro';
import WorkedExample from './WorkedExample.astro';

const PROSE = { Note, RuleDays, RuleHours, UiLabel, WorkedExample };

/** For printing the introduction alone, and the sections alone. */
export const INTRO_ONLY = { ...PROSE, ArticleIntro: Passage, ArticleSections: Nothing };
export const SECTIONS_ONLY = { ...PROSE, ArticleIntro: Nothing, ArticleSections: Passage };
