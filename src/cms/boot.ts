/** The editor: Decap with the forms, the formats and the parts of this site. Loaded only by /admin/. */
import { GitGatewayBackend } from 'decap-cms-backend-git-gateway';
import { DecapCmsCore } from 'decap-cms-core';
import english from 'decap-cms-locales/dist/esm/en';
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import FileWidget from 'decap-cms-widget-file';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { asEditorWrites } from './as-editor-writes.ts';
import { makeConfig } from './config.ts';
import type { Decap } from './decap.ts';
import { pageFormat, settingsFormat } from './format.ts';
import { partEditors } from './part-editors.ts';
import { roleOf } from './session.ts';
import { words } from './words.ts';

const decap = DecapCmsCore as unknown as Decap;
const year = new Date().getFullYear();

decap.registerBackend('git-gateway', GitGatewayBackend);
decap.registerWidget([
  BooleanWidget, DatetimeWidget, FileWidget, ImageWidget, ListWidget, MarkdownWidget, NumberWidget, ObjectWidget, RelationWidget,
  SelectWidget, StringWidget, TextWidget,
].map((widget) => widget.Widget()));
decap.registerLocale('en', words(english));
decap.registerCustomFormat('mdx-frontmatter', 'mdx', pageFormat(asEditorWrites));
decap.registerCustomFormat('fields-yaml', 'yml', settingsFormat);
for (const part of partEditors(year)) decap.registerEditorComponent(part);

document.getElementById('opening')?.remove();
decap.init({ config: makeConfig({ role: roleOf(localStorage), address: location.origin, year }) });
