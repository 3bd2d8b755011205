// Decap's packages have no types, or their types leave out what we use.
declare module 'decap-cms-core/dist/esm/redux' {
  export const store: { getState(): import('./decap.ts').DecapState; dispatch(action: unknown): unknown; subscribe(listener: () => void): () => void; replaceReducer(reduce: (state: unknown, action: { type: string }) => unknown): void };
}
declare module 'decap-cms-core/dist/esm/reducers/combinedReducer' {
  export default function createRootReducer(): (state: unknown, action: { type: string }) => import('./decap.ts').DecapState;
}
declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: { replace(path: string): void };
}
declare module 'decap-cms-backend-git-gateway' {
  export const GitGatewayBackend: unknown;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-lib-util' {
  export const CURSOR_COMPATIBILITY_SYMBOL: symbol;
  export const Cursor: { create(cursor: { actions: string[]; meta: object; data: object }): unknown };
  export const unsentRequest: { performRequest(request: unknown): Promise<Response> };
  interface Store {
    getItem<T>(key: string): Promise<T | null>;
    setItem(key: string, value: unknown): Promise<unknown>;
    removeItem(key: string): Promise<void>;
    createInstance(options: { name: string }): Store;
  }
  export const localForage: Store;
  export function getBlobSHA(file: Blob): Promise<string>;
}
declare module 'decap-cms-locales/dist/esm/en' {
  const phrases: Record<string, unknown>;
  export default phrases;
}
declare module 'decap-cms-widget-*' {
  const widget: { controlComponent: never; Widget(options?: object): unknown };
  export default widget;
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export function changeDraftField(change: { field: unknown; value: unknown; metadata: object; entries: readonly unknown[] }): unknown;
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export function updateUnpublishedEntryStatus(collection: string, slug: string, from: string, to: string): Promise<unknown>;
}
declare module 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane' {
  const ControlPane: unknown;
  export default ControlPane;
}
declare module 'decap-cms-core/dist/esm/actions/mediaLibrary' {
  export function persistMedia(file: File): unknown;
  export function insertMedia(name: string, field: undefined): unknown;
}
declare module 'decap-cms-core/dist/esm/reducers/mediaLibrary' {
  export function selectMediaFiles(state: import('./decap.ts').DecapState, field: undefined): { name: string; id?: string }[];
}
declare module 'decap-cms-core/dist/esm/actions/notifications' {
  export function dismissNotification(id: string): unknown;
  export function addNotification(notification: { message: string; type: 'warning'; dismissAfter: number }): unknown;
}
declare module 'decap-cms-core/dist/esm/backend' {
  export const Backend: { prototype: object };
  export function currentBackend(config: import('./decap.ts').DecapState['config']): {
    getLocalDraftBackup(collection: import('./decap.ts').DecapMap, slug?: string): Promise<{ entry?: object }>;
    persistLocalDraftBackup(entry: import('./decap.ts').DecapMap, collection: import('./decap.ts').DecapMap): Promise<void>;
    deleteLocalDraftBackup(collection: import('./decap.ts').DecapMap, slug?: string | false): Promise<void>;
    entryToRaw(collection: unknown, entry: import('./decap.ts').DecapMap): string;
    entryWithFormat(collection: unknown): (entry: object) => { data: Record<string, unknown> };
  };
}
declare module 'decap-cms-core/dist/esm/valueObjects/Entry' {
  export function createEntry(collection: string, slug: string, path: string, options: { raw: string; label: unknown; mediaFiles: readonly object[]; meta: object }): object;
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export function retrieveLocalBackup(collection: unknown, slug?: string): unknown;
  export function changeDraftField(change: { field: unknown; value: unknown; metadata: object; entries: readonly unknown[] }): unknown;
}

declare module 'react-dom/server' {
  export function renderToStaticMarkup(element: unknown): string;
}
declare module 'react-dom' {
  /** Renders whatever the work changes before it returns. */
  export function flushSync(work: () => void): void;
}
