/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** What the frame of a page says about the partnership. */
    partnership: { settings: import('./lib/catalogue.ts').Settings; historyUrl: string | undefined; notice: import('./lib/catalogue.ts').Settings['notice'] };
  }
}
