import type { FileFormat } from './rich-text/format.ts';

/** The part of Decap's interface that we use. Its own types leave much of this out. */
export interface Decap {
  init(options: { config: object }): void;
  registerBackend(name: string, backend: unknown): void;
  registerWidget(widgets: unknown[]): void;
  registerWidget(name: string, control: unknown): void;
  registerLocale(name: string, phrases: object): void;
  registerCustomFormat(name: string, extension: string, format: FileFormat): void;
  registerPreviewStyle(css: string, options: { raw: true }): void;
  registerPreviewTemplate(collection: string, template: unknown): void;
  registerMediaLibrary(library: object): void;
  registerEventListener(listener: { name: string; handler: (event: { entry: DecapMap }) => unknown }): void;
}

/** An Immutable map, in which Decap passes entries around. */
export interface DecapMap {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
  set(key: string, value: unknown): DecapMap;
  clear(): DecapMap;
  hasIn(path: string[]): boolean;
  deleteIn(path: string[]): DecapMap;
  toJS(): Record<string, unknown>;
}

/** The part of Decap's state that we read. */
export interface DecapState {
  config: { backend?: object };
  auth: { user?: { email?: string } };
  collections: { get(name: string): DecapMap | undefined };
  entries: DecapMap;
  editorialWorkflow: DecapMap;
  entryDraft: DecapMap;
  /** The files that Decap has loaded so far. */
  medias: object;
  notifications: { notifications: readonly { id: string; message: unknown }[] };
}
