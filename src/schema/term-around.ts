/** The school term in which a day most likely is, by the month alone. A new form offers it, for people to correct. */
export function termAround(day: string): string {
  const [year, month = ''] = day.split('-');
  return `${year}-${month <= '03' ? 'spring' : month <= '07' ? 'summer' : 'autumn'}`;
}
