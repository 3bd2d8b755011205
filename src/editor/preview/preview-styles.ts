import layers from 'starlight-style/layers.css?inline';
import markdown from 'starlight-style/markdown.css?inline';
import props from 'starlight-style/props.css?inline';
import reset from 'starlight-style/reset.css?inline';
import regular from '@fontsource/atkinson-hyperlegible-next/400.css?inline';
import bold from '@fontsource/atkinson-hyperlegible-next/700.css?inline';
import letters from '../../frame/look/letters.css?inline';
import lists from '../../frame/look/lists.css?inline';
import parts from '../../frame/look/parts.css?inline';
import site from '../../frame/look/site.css?inline';
import preview from './preview.css?inline';

/** The styles of the site, and those of the frame around the preview. */
export const previewStyles: readonly string[] = [layers, props, reset, markdown, regular, bold, site, lists, parts, letters, preview];
