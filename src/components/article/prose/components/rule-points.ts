import { figureComponent } from '../component.ts';

/** A number of points: `<RulePoints of="pci-silver" />` prints "60 points". */
export const rulePoints = figureComponent('points');
