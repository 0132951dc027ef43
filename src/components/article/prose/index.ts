/** What MDX may use, handed in by the page; articles import nothing. */
import MeasuresTable from './MeasuresTable.astro';
import Note from './Note.astro';
import Hidden from './Hidden.astro';
import ContentSlot from './Slot.astro';
import Picture from './Picture.astro';
import RuleDate from './RuleDate.astro';
import RuleDays from './RuleDays.astro';
import RuleHours from './RuleHours.astro';
import RulePoints from './RulePoints.astro';
import UiLabel from './UiLabel.astro';
import WorkedExample from './WorkedExample.astro';

const PROSE = { MeasuresTable, Note, Picture, RuleDate, RuleDays, RuleHours, RulePoints, UiLabel, WorkedExample };

/** For printing the introduction alone, and the sections alone. */
export const INTRO_ONLY = { ...PROSE, ArticleIntro: ContentSlot, ArticleSections: Hidden };
export const SECTIONS_ONLY = { ...PROSE, ArticleIntro: Hidden, ArticleSections: ContentSlot };
