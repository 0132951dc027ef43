import starlightLinksValidator from 'starlight-links-validator';
import starlightLlmsTxt from 'starlight-llms-txt';

export const plugins = {
  plugins: [starlightLinksValidator(), starlightLlmsTxt()],
  routeMiddleware: './src/open-graph.mjs',
};
