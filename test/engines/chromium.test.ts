import { openChromium } from './chromium.ts';
import { journeys } from './journeys.ts';

journeys('Chromium', openChromium);
