/** The components that articles may use. Each name has its Astro component in components/<name>.astro. */
import type { ProseComponent } from './component.ts';
import { measuresTable } from './components/measures-table.ts';
import { note } from './components/note.ts';
import { ruleDate } from './components/rule-date.ts';
import { ruleDays } from './components/rule-days.ts';
import { ruleHours } from './components/rule-hours.ts';
import { ruleMonths } from './components/rule-months.ts';
import { rulePoints } from './components/rule-points.ts';
import { uiLabel } from './components/ui-label.ts';
import { workedExample } from './components/worked-example.ts';

export const PROSE_COMPONENTS: Readonly<Record<string, ProseComponent>> = {
  RuleDays: ruleDays,
  RuleMonths: ruleMonths,
  RuleHours: ruleHours,
  RulePoints: rulePoints,
  RuleDate: ruleDate,
  MeasuresTable: measuresTable,
  UiLabel: uiLabel,
  Note: note,
  WorkedExample: workedExample,
};
