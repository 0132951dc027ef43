import { figureComponent } from '../component.ts';

/** A number of days: `<RuleDays of="window" />` prints "30 days". */
export const ruleDays = figureComponent('days');
