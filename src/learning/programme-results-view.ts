import type { Programme } from '../catalogue/catalogue.ts';
import { render, under } from '../mdx/render.ts';
import type { PartNode } from '../parts/part.ts';
import { paragraph } from '../parts/nodes.ts';
import { drawChart, showTime, type Chart } from './chart.ts';

/** What is known about a programme. */
export interface ProgrammeResultsView {
  /** The claims, each with its source, as HTML; undefined where the programme makes none. */
  claims: string | undefined;
  figures: FiguresView[];
}

/** Numbers that somebody counted at several times. */
export interface FiguresView {
  what: string;
  chart: Chart | undefined;
  /** Whether the table says more about a figure than the chart. */
  hasNotes: boolean;
  rows: { when: string; text: string }[];
  source: { href: string; host: string };
}

/** The claims and figures of a programme. */
export function viewProgrammeResults({ outcomes, figures = [] }: Programme): ProgrammeResultsView {
  const claims = outcomes?.map(({ claim, ...values }): PartNode => ({ type: 'part', name: 'Claim', values, children: [paragraph(claim)] }));
  return {
    claims: claims && render({ type: 'root', children: claims }, under('')).html,
    figures: figures.map(({ what, source, points }) => ({
      what,
      chart: drawChart(points),
      hasNotes: points.some(({ note }) => note),
      rows: points.map(({ when, count, note }) => ({ when: showTime(when), text: `${note ? `${note} ` : ''}${count.toLocaleString('en-GB')}` })),
      source: { href: source, host: new URL(source).hostname.replace(/^www\./, '') },
    })),
  };
}
