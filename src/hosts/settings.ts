/** Reads and validates SITE_URL, BASE_PATH, REPOSITORY_URL, SUGGESTION_URL, and EMBED_ORIGINS from the environment. */

export interface Settings {
  /** The origin of the site. @example 'https://guide.example.org' */
  readonly site: string;
  /** The path of the site, with leading and trailing slashes. @example '/guide/' */
  readonly base: string;
  /** The URL of the source repository, without a trailing slash. */
  readonly repository: string;
  /** The URL where readers suggest better wording, with {title} and {body} in the places of the prefilled text. */
  readonly suggestions: string;
  /** The origins whose pages can show the calculator in a frame. @example ['https://intranet.example'] */
  readonly embedOrigins: readonly string[];
  /** Warnings for the person who builds the site. */
  readonly warnings: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOCAL_ORIGIN = 'http://localhost:4321';
const DEFAULT_REPOSITORY = 'https://github.com/renewal-guide/renewal-guide';

/** Netlify and Cloudflare Pages set theirs; `npm run build:deploy` sets DEPLOY. */
const DEPLOY_VARIABLES = ['DEPLOY', 'NETLIFY', 'CF_PAGES'] as const;

/** An empty variable counts as missing, because a CI workflow can't leave a variable out. */
function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

const isDeploy = (env: Environment) =>
  DEPLOY_VARIABLES.some((name) => !['0', 'false', undefined].includes(valueOf(env, name)));

/** Undefined if the value doesn't start with http:// or https://, as in `docs.example.org`. */
const parseWebUrl = (value: string): URL | undefined =>
  /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : undefined;

/** For example "SITE_URL=https://example.org and BASE_PATH=/guide". */
const assignmentsFor = ({ origin, pathname }: URL) =>
  pathname === '/' ? `SITE_URL=${origin}` : `SITE_URL=${origin} and BASE_PATH=${pathname.replace(/\/$/, '')}`;

/** @example guessWebUrl('http:docs.example.org')?.href // => 'https://docs.example.org/' */
const guessWebUrl = (value: string): URL | undefined =>
  parseWebUrl(`https://${value.replace(/^(?:https?:|[a-z]+:(?=\/\/))?\/*/i, '')}`);

function siteFrom(value: string): string {
  const url = parseWebUrl(value);
  if (!url) {
    const example = guessWebUrl(value) ?? new URL('https://guide.example.org');
    throw new Error(
      `SITE_URL is "${value}", which isn't a web address. Expected: the scheme and host of the site. ` +
        `Set, for example, ${assignmentsFor(example)}.`,
    );
  }
  if (url.pathname !== '/') {
    throw new Error(
      `SITE_URL is "${value}", which has a path. Expected: the scheme and host of the site, with the path in ` +
        `BASE_PATH. Set ${assignmentsFor(url)}.`,
    );
  }
  if (url.username || url.password || /[?#]/.test(value)) {
    throw new Error(
      `SITE_URL is "${value}". Expected: only the scheme and host of the site. Set ${assignmentsFor(url)}.`,
    );
  }
  return url.origin;
}

/**
 * BASE_PATH with leading and trailing slashes. It's written into server configuration files as is.
 * @example basePath('guide') // => '/guide/'
 * @throws Error if it contains anything but letters, digits, and . _ ~ - / or a segment is `.` or `..`
 */
export function basePath(base: string | undefined): string {
  const path = `/${base?.trim() ?? ''}/`.replace(/\/{2,}/g, '/');
  if (!/^[A-Za-z0-9._~/-]*$/.test(path) || /\/\.{1,2}\//.test(path)) {
    throw new Error(
      `BASE_PATH is "${base}". Expected: a path of letters, digits, and the characters . _ ~ - / without "." or ".." as a ` +
        'segment. Set, for example, BASE_PATH=/guide.',
    );
  }
  return path;
}

function repositoryFrom(value: string): string {
  const url = parseWebUrl(value);
  if (!url || url.search || url.hash) {
    throw new Error(
      `REPOSITORY_URL is "${value}", which isn't the web address of a repository. ` +
        `Set, for example, REPOSITORY_URL=https://github.com/you/guide.`,
    );
  }
  return url.href.replace(/\/+$/, '').replace(/\.git$/, '');
}

/** GitHub's form for a new issue. Gitea and Forgejo have the same one. */
const issueForm = (repository: string) => `${repository}/issues/new?title={title}&body={body}`;

function suggestionsFrom(value: string): string {
  const sampleUrl = value.replaceAll('{title}', 'x').replace('{body}', 'x');
  const isAddress = parseWebUrl(sampleUrl) !== undefined || /^mailto:[^\s@?]+@[^\s@?]+\?/.test(sampleUrl);
  if (isAddress && value.includes('{body}') && !/[{}\s"<>]/.test(sampleUrl)) return value;
  throw new Error(
    `SUGGESTION_URL is "${value}". Expected: the URL of a form, or mailto:, with {body} once and {title} where the page is ` +
      'prefilled. Set, for example, SUGGESTION_URL=https://gitlab.com/you/guide/-/issues/new?issue[title]={title}&issue[description]={body}.',
  );
}

/** An origin that a Content Security Policy can contain. It's written to server configuration files as is. */
const CSP_ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i;

function originsFrom(value: string): readonly string[] {
  const origins = value.split(/[\s,]+/).filter(Boolean);
  for (const origin of origins) {
    if (CSP_ORIGIN.test(origin)) continue;
    const [, site] = /^(https?:\/\/[^/]+)\//i.exec(origin) ?? [];
    const example = site !== undefined && CSP_ORIGIN.test(site) ? site : 'https://intranet.example.org';
    throw new Error(
      `EMBED_ORIGINS has "${origin}", which isn't an origin. Expected: the scheme and host of each site that shows the ` +
        `calculator in a frame, separated by spaces. Set, for example, EMBED_ORIGINS=${example}.`,
    );
  }
  return origins;
}

/**
 * @throws Error that says what was found, what is expected, and what to set
 * @example readSettings({ SITE_URL: 'https://example.org', BASE_PATH: '/guide' }).base // => '/guide/'
 */
export function readSettings(env: Environment): Settings {
  const site = valueOf(env, 'SITE_URL');
  const base = basePath(env['BASE_PATH']);
  const repository = repositoryFrom(valueOf(env, 'REPOSITORY_URL') ?? DEFAULT_REPOSITORY);
  const suggestions = suggestionsFrom(valueOf(env, 'SUGGESTION_URL') ?? issueForm(repository));
  const embedOrigins = originsFrom(valueOf(env, 'EMBED_ORIGINS') ?? '');
  const shared = { base, repository, suggestions, embedOrigins };
  if (site !== undefined) return { ...shared, site: siteFrom(site), warnings: [] };
  const missing =
    `Without SITE_URL, canonical links, hreflang, and the sitemap point at ${LOCAL_ORIGIN}. ` +
    'Set it to the address of the site, for example SITE_URL=https://guide.example.org.';
  if (isDeploy(env)) throw new Error(`SITE_URL isn't set, and this is a build to deploy. ${missing}`);
  return { ...shared, site: LOCAL_ORIGIN, warnings: [`SITE_URL isn't set. ${missing}`] };
}
