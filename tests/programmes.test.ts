import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The words of a programme's page, with its tags taken out. */
function html(slug: string): string {
  return readFileSync(`dist/programmes/${slug}/index.html`, 'utf8');
}

function words(slug: string): string {
  return html(slug).replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '’').replace(/\s+/g, ' ');
}

describe('a programme on its page', () => {
  test('says how many sessions are chosen from how many areas, and leads from a step to the one before it', () => {
    expect(words('durham')).toContain('Up to 6 sessions, chosen from 7 focus areas');
    expect(html('durham')).toMatch(/<a href="#step-2">Foundation Training<\/a>/);
    expect(html('durham')).toContain('<li id="step-2">');
  });

  test('a focus area leads to what is shared on it, and says when there is nothing', () => {
    expect(html('durham')).toMatch(/Peer mentors and buddies[\s\S]{0,200}href="\/resources\/peer-mentor-induction\/"/);
    expect(words('durham')).toContain('Planning for emotional wellbeing Nothing on this site yet.');
  });

  test('figures over time are a chart with words, and every figure is in a table too', () => {
    const page = html('gloucestershire');
    const [chart = ''] = /<svg class="chart[\s\S]*?<\/svg>/.exec(page) ?? [];
    expect(chart).toMatch(/role="img" aria-labelledby="figures-3-title figures-3-words"/);
    expect(chart).toContain('27 in 2017, and 187 in 2023. Nothing is known about the time between.');
    expect(page.match(/<svg class="chart/g)).toHaveLength(1);
    expect(page.match(/<caption>[^<]*: every figure<\/caption>/g)).toHaveLength(4);
  });

  test('a recognition that has ended says so', () => {
    expect(words('foundation-lunchtime-course')).toContain('Ended on 31 August 2025. It no longer holds.');
    expect(words('foundation-lunchtime-course')).toContain('Holds until 31 December 2028.');
  });

  test('says with whose permission others took it up, and leads there', () => {
    expect(words('gloucestershire')).toContain('With permission, from The Restorative Lab and Gloucestershire County Council, as Oxfordshire’s own page says.');
    expect(html('gloucestershire')).toMatch(/<a href="https:\/\/oxfordshire\.gov\.uk\/[^"]+">What Oxfordshire says<\/a>/);
  });

  test('a training kit has its sessions minute by minute, tallies, a sheet for observers, a letter and a plan for afterwards', () => {
    const kit = words('whole-year-group-training');
    for (const piece of ['4 sessions, 3 hours 15 minutes', '10 to 30 Walk through the circle plan.', 'Before: how many pupils chose each answer.', 'After: how many pupils chose each answer.', 'Observation sheet', 'Letter home', 'Follow-up plan']) expect(kit).toContain(piece);
    expect(html('whole-year-group-training').match(/<table class="timings"/g)).toHaveLength(4);
  });
});
