/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** Everything that the page shows; its type is `ViewOf` with the pattern of its address. */
    view: unknown;
    /** What the frame around the page says. */
    frame: import('./frame/frame-view.ts').FrameView;
    /** Tells the build why a page could not be drawn. */
    fail?: (error: unknown) => void;
    /** The language that a page is about, whose own name is its title. */
    titleLanguage?: import('./frame/language-name-view.ts').LanguageNameView;
  }
}
