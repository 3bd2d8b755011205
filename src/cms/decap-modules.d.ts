// Decap's parts come without types, or with types that leave out what we use.
declare module 'decap-cms-core/dist/esm/redux' {
  export const store: { getState(): import('./decap.ts').DecapState; dispatch(action: unknown): unknown; subscribe(listener: () => void): () => void };
}
declare module 'decap-cms-backend-git-gateway' {
  export const GitGatewayBackend: unknown;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-lib-util' {
  export const unsentRequest: { performRequest(request: unknown): Promise<Response> };
}
declare module 'decap-cms-locales/dist/esm/en' {
  const phrases: Record<string, unknown>;
  export default phrases;
}
declare module 'decap-cms-widget-markdown/dist/esm/serializers' {
  export function markdownToSlate(words: string, options: object): unknown;
  export function slateToMarkdown(value: unknown, options: object): string;
}
declare module 'decap-cms-widget-*' {
  const widget: { Widget(options?: object): unknown };
  export default widget;
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export function changeDraftField(change: { field: unknown; value: unknown; metadata: object; entries: readonly unknown[] }): unknown;
}
declare module 'decap-cms-core/dist/esm/actions/mediaLibrary' {
  export function persistMedia(file: File): unknown;
  export function insertMedia(name: string, field: undefined): unknown;
}
declare module 'decap-cms-core/dist/esm/actions/notifications' {
  export function addNotification(notification: { message: string; type: 'warning'; dismissAfter: number }): unknown;
}
declare module 'decap-cms-core/dist/esm/backend' {
  export function currentBackend(config: import('./decap.ts').DecapState['config']): { getLocalDraftBackup(collection: unknown, slug?: string): Promise<unknown> };
}

declare module 'react-dom' {
  /** Draws what the work changes before it returns. */
  export function flushSync(work: () => void): void;
}
