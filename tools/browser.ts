/** The system's Chromium, started the way the tests and the screenshots need it. */
import { type LaunchOptions } from '@playwright/test';
import { findChromium, findHeadlessChromium } from './chromium.mjs';

/** Without the background flags Chromium asks its maker's servers at every start. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function optionsFor(executablePath: string | undefined): LaunchOptions {
  if (!executablePath) throw new Error('No Chromium found. Run "npm test" once, or set CHROMIUM_PATH.');
  return { executablePath, args: ARGUMENTS };
}

/** Chromium as readers have it. */
export const chromiumOptions = () => optionsFor(findChromium());

/** Chromium without windows where there is one, and without a renderer in reserve: for tests that ask many pages. */
export function headlessOptions(): LaunchOptions {
  const options = optionsFor(findHeadlessChromium());
  return { ...options, args: [...ARGUMENTS, '--renderer-process-limit=1'] };
}
