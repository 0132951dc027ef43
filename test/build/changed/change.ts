/** A change to a copy of the project, and the tests of the site that's built from it. */
import type { Project } from '../project.ts';

export interface Change {
  readonly make: (project: Project) => Promise<void>;
  /** Called once to register the tests. The project exists when they run. */
  readonly tests: (built: () => Project) => void;
}

/** The settings of the changed site. They differ from the defaults, so that tests notice if they're ignored. */
export const SETTINGS = {
  SITE_URL: 'https://example.org',
  BASE_PATH: '/docs',
  REPOSITORY_URL: 'https://example.org/repository',
} as const;

export const ARTICLE = 'renew-mpn-offers';
/** The article with images. No other change edits it. */
export const PICTURED = 'learn-about-competencies';
