/** A child of an element: text, another element, or nothing. */
export type Child = Node | string | false | undefined;

/** Makes an element. Text stays text: nothing that anybody wrote is ever parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | (() => void)>, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((one): one is Node | string => one !== undefined && one !== false && one !== ''));
  return element;
}
