import { figureComponent } from '../component.ts';

/** A number of months: `<RuleMonths of="qualification-months" />` prints "5 months". */
export const ruleMonths = figureComponent('months');
