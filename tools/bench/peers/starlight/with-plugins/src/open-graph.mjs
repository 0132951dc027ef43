// Adds the page's Open Graph image to its head, as Starlight's documentation of route data shows.
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

export const onRequest = defineRouteMiddleware((context) => {
  const { id, head } = context.locals.starlightRoute;
  const content = new URL(`/og/${id}.png`, context.site).href;
  head.push({ tag: 'meta', attrs: { property: 'og:image', content } });
});
