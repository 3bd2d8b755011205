/** The time that somebody meant, by the 24-hour clock (09:30), or a sentence that says why it is not clear. */
export type TimeRead = { time: string } | { says: string };

/** Reads a time of day as people write it: 9.30am, 9:30, 3pm, 15.30, noon. A small number without am or pm could mean two things, and is not guessed. */
export function readTime(words: string): TimeRead {
  const said = words.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^at /, '');
  const named = { noon: '12:00', midday: '12:00', '12 noon': '12:00', midnight: '00:00' }[said];
  if (named) return { time: named };
  const [whole, hours = '', minutes = '00', half] = /^(\d{1,2})(?:[.:h]?(\d{2}))? ?([ap]\.?m\.?)?(?: ?hrs?)?$/.exec(said) ?? [];
  if (!whole) return { says: `We cannot read “${words.trim()}” as a time. Write it like this: 9.30am.` };
  const hour = Number(hours);
  const minute = minutes === '00' ? '' : `.${minutes}`;
  if (Number(minutes) > 59) return { says: `There is no such time as ${hours}.${minutes}, because an hour has 60 minutes.` };
  if (half) {
    if (hour < 1 || hour > 12) return { says: `There is no such time as ${words.trim()}. Write it like this: 3.30pm.` };
    return { time: `${pad((hour % 12) + (half.startsWith('p') ? 12 : 0))}:${minutes}` };
  }
  if (hour > 23) return { says: `There is no such time as ${words.trim()}, because a day has 24 hours.` };
  // 09:30 is the 24-hour clock. School begins after seven, so 8.45 is in the morning; 3.30 is hardly ever at night.
  const isEither = (hours.length === 1 && hour >= 1 && hour < 7) || (whole === hours && hour <= 12);
  if (isEither) return { says: `Is that ${hour || 12}${minute}am or ${hour || 12}${minute}pm? Write which.` };
  return { time: `${pad(hour)}:${minutes}` };
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
