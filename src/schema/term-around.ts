/** The school term in which a day most likely lies, by the month alone: what a new form offers, to be corrected where it is wrong. */
export function termAround(day: string): string {
  const [year, month = ''] = day.split('-');
  return `${year}-${month <= '03' ? 'spring' : month <= '07' ? 'summer' : 'autumn'}`;
}
