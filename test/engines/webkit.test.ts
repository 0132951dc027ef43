import { openWebKit } from './webkit.ts';
import { journeys } from './journeys.ts';

journeys('WebKit', openWebKit);
