/**
 * The path of a request to the development server, without the site's base, which the server may have removed already.
 * @example requestPath('/guide/embed/v1/release.json?x', '/guide/') // => 'embed/v1/release.json'
 */
export function requestPath(url: string, base: string): string {
  const [path = ''] = (url.startsWith(base) ? url.slice(base.length) : url.slice(1)).split('?');
  return path;
}
