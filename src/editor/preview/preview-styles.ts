import layers from 'starlight-style/layers.css?inline';
import markdown from 'starlight-style/markdown.css?inline';
import props from 'starlight-style/props.css?inline';
import reset from 'starlight-style/reset.css?inline';
import fonts from '../../frame/look/fonts.css?inline';
import frame from '../../frame/look/frame.css?inline';
import letters from '../../frame/look/letters.css?inline';
import lists from '../../frame/look/lists.css?inline';
import parts from '../../frame/look/parts.css?inline';
import site from '../../frame/look/site.css?inline';
import tokens from '../../frame/look/tokens.css?inline';
import preview from './preview.css?inline';

/** The styles of the site, and those of the frame around the preview. */
export const previewStyles: readonly string[] = [layers, props, reset, markdown, tokens, fonts, site, frame, lists, parts, letters, preview];
