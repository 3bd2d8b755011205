import type { Programme } from '../catalogue/catalogue.ts';
import { render, under } from '../mdx/render.ts';
import type { PartNode } from '../parts/part.ts';
import { paragraph } from '../parts/nodes.ts';
import { drawChart, showTime, type Chart, type Point } from './chart.ts';

/** What is known about a programme. */
export interface ProgrammeResultsView {
  /** The claims, each with its source, as HTML; undefined where the programme makes none. */
  claims: string | undefined;
  /** Figures that were counted once. */
  stats: StatView[];
  /** Figures that were counted at several times. */
  figures: FiguresView[];
}

/** A single figure: "more than 75", what was counted, and when. */
export interface StatView {
  value: string;
  what: string;
  when: string;
  source: { href: string; host: string };
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
    stats: figures.filter(({ points }) => points.length === 1).map(({ what, source, points: [point] }) => ({ value: showCount(point!), what, when: showTime(point!.when), source: showSource(source) })),
    figures: figures.filter(({ points }) => points.length > 1).map(({ what, source, points }) => ({
      what,
      chart: drawChart(points),
      hasNotes: points.some(({ note }) => note),
      rows: points.map((point) => ({ when: showTime(point.when), text: showCount(point) })),
      source: showSource(source),
    })),
  };
}

function showCount({ count, note }: Point): string {
  return `${note ? `${note} ` : ''}${count.toLocaleString('en-GB')}`;
}

function showSource(source: string): { href: string; host: string } {
  return { href: source, host: new URL(source).hostname.replace(/^www\./, '') };
}
