import { readdirSync, readFileSync } from 'node:fs';
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
    expect(html('durham')).toMatch(/<a href="#step-1">Foundation Training<\/a>/);
    expect(html('durham')).toContain('<li id="step-1">');
  });

  test('a focus area leads to what is shared on it, and says when there is nothing', () => {
    expect(html('durham')).toMatch(/Peer mentors and buddies[\s\S]{0,200}href="\/resources\/peer-mentor-induction\/"/);
    expect(words('durham')).toContain('Planning for emotional wellbeing Nothing on this site yet.');
  });

  test('a source without a date says that nobody has opened it since, and claims no reading', () => {
    for (const slug of ['durham', 'norfolk', 'staffordshire', 'gloucestershire']) {
      expect(words(slug)).toContain('Where no date is given, the facts come from a stored copy of the page. Nobody here has opened its address since, so check it before you rely on it.');
      expect(words(slug)).not.toContain('read on ');
    }
    expect(words('staffordshire')).toContain('Staffordshire County Council Dates of the training as published, October 2019 to March 2019.');
  });

  test('figures over time are a chart with words, and every figure is in a table too', () => {
    const page = html('gloucestershire');
    const [chart = ''] = /<svg class="chart[\s\S]*?<\/svg>/.exec(page) ?? [];
    expect(chart).toMatch(/role="img" aria-labelledby="figures-0-title figures-0-words"/);
    expect(chart).toContain('27 in 2017, and 187 in 2023. We have no figures for the time between.');
    expect(page.match(/<svg class="chart/g)).toHaveLength(1);
    expect(page.match(/<table class="figures"/g)).toHaveLength(1);
    expect(words('gloucestershire')).toContain('to travel on their own: Every figure, with its time When Number 2017 27 2023 187');
  });

  test('a single figure is one line with its source, and no table', () => {
    expect(words('gloucestershire')).toMatch(/more than 75 Schools the team has worked with Over seven years\. Source: publicsectorexecutive\.com/);
    for (const what of ['Schools being supported in the Relational Schools programme', 'School leaders about to join']) expect(html('gloucestershire').split(what)).toHaveLength(2);
  });

  test.each(readdirSync('content/programmes').map((file) => file.replace('.mdx', '')))('the page of %s answers first what you get, who it is for, what it costs and how to join', (slug) => {
    const [, answers = ''] = /<dl class="answers">([\s\S]*?)<\/dl>/.exec(html(slug)) ?? [];
    expect([...answers.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, question]) => question)).toEqual(['What you get', 'Who it is for', 'What it costs', slug === 'whole-year-group-training' ? 'How to begin' : 'How to join']);
    expect(html(slug).indexOf('<dl class="answers">')).toBeLessThan(html(slug).indexOf('<h2'));
  });

  test('what a source has no order for has no numbers', () => {
    expect(html('norfolk')).not.toContain('pathway-number');
    expect(html('norfolk')).toMatch(/<ul class="offers">[\s\S]*<h3>\s*A conversation<\/h3>/);
    expect(html('durham')).toMatch(/<ol class="pathway">/);
  });

  test('sessions have their day, place and state, and one of which no day is known says how often it is held', () => {
    expect(words('foundation-lunchtime-course')).toMatch(/The two-minute script Places left Wednesday 13 January 2027, 3\.30pm to 4\.15pm\s?\. Hawthorn Lane Primary, Lower Brook/);
    expect(words('foundation-lunchtime-course')).toContain('The two-minute script Cancelled Wednesday 3 February 2027');
    expect(html('foundation-lunchtime-course')).toContain('href="/programmes/foundation-lunchtime-course--script-january.ics"');
    expect(words('durham')).toMatch(/Awareness-raising session Once a term/);
    expect(html('durham')).not.toContain('.ics"');
  });

  test('a recognition that has ended says so', () => {
    expect(words('foundation-lunchtime-course')).toContain('Ended on 31 August 2025. It no longer applies.');
    expect(words('foundation-lunchtime-course')).toContain('Valid until 31 December 2028.');
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
