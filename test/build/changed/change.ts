/** One change to a copy of the project, and what must be seen on the site that is built from it. */
import type { Project } from '../project.ts';

export interface Change {
  readonly make: (project: Project) => Promise<void>;
  /** Called once, where the tests are listed; the project is there when they run. */
  readonly tests: (built: () => Project) => void;
}

/** Where the changed site is built for: not what it is otherwise, because that must be seen too. */
export const PLACE = {
  SITE_URL: 'https://example.org',
  BASE_PATH: '/docs',
  REPOSITORY_URL: 'https://example.org/repository',
} as const;

export const ARTICLE = 'renew-mpn-offers';
/** An article for the pictures: the changes do not meet. */
export const PICTURED = 'learn-about-competencies';
