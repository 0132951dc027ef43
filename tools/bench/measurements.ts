/** What the benches write down, and the page shows. */
import type { BuildPhases } from './build-log.ts';
import type { ProcessCost } from './process-cost.ts';
import type { Conditions } from './results.ts';
import type { SearchCost } from './site/searching.ts';
import type { Transfer } from './site/serve.ts';
import type { Vitals } from './site/vitals.ts';

export type BuildCost = Pick<ProcessCost, 'seconds' | 'processorSeconds' | 'megabytes'>;

export interface SiteCost {
  readonly name: string;
  readonly read: Transfer;
  /** Until the first answer, reading included. */
  readonly answered?: Transfer | undefined;
  readonly vitals: Vitals;
  readonly search?: SearchCost | undefined;
  /** Of the article's HTML, compressed, where the site has one article, and many. */
  readonly pageBytes?: readonly [one: number, many: number] | undefined;
  /** Of many articles in every language. */
  readonly build?: BuildCost | undefined;
}

export interface SitesPart {
  readonly conditions: Conditions;
  readonly articles: number;
  readonly sites: readonly SiteCost[];
}

export type PhasedCost = BuildCost & Omit<BuildPhases, 'paths'>;

export interface ScaleRun {
  readonly pages: number;
  readonly whole: PhasedCost;
  /** After one English article has changed. */
  readonly again: PhasedCost;
}

export interface ScalePart {
  readonly conditions: Conditions;
  readonly runs: readonly ScaleRun[];
}

export interface Rating {
  readonly page: string;
  readonly tag: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

export interface PaintTimes {
  readonly firstPaint: number;
  readonly largestPaint: number;
}

export interface LighthousePart {
  readonly conditions: Conditions;
  readonly ratings: readonly Rating[];
  readonly paints: { readonly bare: PaintTimes; readonly article: PaintTimes };
}
