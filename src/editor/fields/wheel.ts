/**
 * Keeps the numbers in a form safe from the mouse wheel. A browser changes the number that has the cursor when somebody turns the wheel over it to
 * read on. Here the field lets go of the cursor, and the page scrolls.
 */
export function keepNumbersFromWheel(page: Pick<Document, 'addEventListener' | 'activeElement'>): void {
  page.addEventListener('wheel', ({ target }) => {
    const field = target as Partial<HTMLInputElement> | null;
    if (field?.type === 'number' && field === page.activeElement) field.blur?.();
  }, { passive: true, capture: true });
}
