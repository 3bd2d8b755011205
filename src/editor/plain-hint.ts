/** Replaces react-markdown and its plug-in in the browser: a hint is shown as it is. See bundle.ts. */
export default function plainHint({ children }: { children?: string }): string {
  return children ?? '';
}
