/// <reference path="../.astro/types.d.ts" />

/** The scripts of Starlight's own components, which `src/frame/one-script.ts` takes out of them. */
declare module 'virtual:starlight-scripts';

declare namespace App {
  interface Locals {
    /** What the frame of a page says about the partnership. */
    partnership: { settings: import('./catalogue/catalogue.ts').Settings; today: string; historyUrl: string | undefined; notice: import('./catalogue/catalogue.ts').Settings['notice'] };
    /** The language that a page is about, whose own name is its title. */
    titleLanguage?: import('./frame/language-name-view.ts').LanguageNameView;
  }
}
