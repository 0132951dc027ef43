/**
 * The client directive `client:touched="offer anniversary …"`: an island that costs nothing until a reader
 * turns to it, or comes with one of the named parameters in the address.
 */
import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:touched'?: string;
  }
}

export function touched(): AstroIntegration {
  return {
    name: 'touched',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'touched', entrypoint: './src/integrations/touched/directive.ts' });
      },
    },
  };
}
