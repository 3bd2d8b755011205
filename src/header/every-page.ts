/** The script of every page: what the frame does, and the small things that most pages have, in one file. A phone waits longer for a second file than for these. */
import './sign-in-link.ts';
import '../frame/look/theme-choice.ts';
import './site-menu.ts';
import './site-search.ts';
import './next-page.ts';
import '../frame/look/scrollers.ts';
import '../packing/add-to-pack.ts';
import '../offline/on-page.ts';
import '../offline/keep-here.ts';
import '../frame/sharing/share-bar.ts';
import '../showing/show-on-board.ts';
import '../parts/family-letter/family-letter.ts';
