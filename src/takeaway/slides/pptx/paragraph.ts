import type { Line, Run } from '../../../showing/deck.ts';
import { escapeXml } from '../../word/escape-xml.ts';
import { INDENT, SIZES } from '../slide-room.ts';
import { EMU } from './shape.ts';

/** What a paragraph depends on apart from its own text. */
export interface Setting {
  /** The language of the text, as PowerPoint knows it: en-GB. */
  language: string;
  isRightToLeft: boolean;
  /** The size of type, in points. */
  size: number;
  /** The side of a left-to-right slide on which lines begin; in the middle where it is a title page or a card. */
  align: 'start' | 'middle';
  /** The name of the relation for a link to this address. */
  linkTo(url: string): string;
}

/** The language of what the site writes. */
const OURS = 'en-GB';

/** A paragraph of a slide (ISO/IEC 29500-1, 21.1.2.2.6): its mark, its direction, and its text in the language it is in. In a table, its size is said with each run, because LibreOffice asks no style there. */
export function paragraph({ runs, mark, level = 0, small, ours }: Line, setting: Setting, isInTable = false): string {
  const { align, size } = setting;
  const isRightToLeft = setting.isRightToLeft && !ours;
  const step = Math.round(INDENT * size * EMU);
  const margin = step * (level + (mark === undefined ? 0 : 1));
  const side = align === 'middle' ? 'ctr' : setting.isRightToLeft ? 'r' : 'l';
  const about = `marL="${margin}" indent="${mark === undefined ? 0 : -step}" algn="${side}" rtl="${isRightToLeft ? 1 : 0}"`;
  return `<a:p><a:pPr ${about}>${bullet(mark)}</a:pPr>${runs.map((run) => runsOf(run, setting, small ? SIZES.small : isInTable ? size : undefined, ours)).join('')}</a:p>`;
}

/** A stretch of text with its language. `look` are further attributes, as XML. */
export function run(text: string, language: string, look = '', inside = ''): string {
  return `<a:r><a:rPr lang="${language}"${look} dirty="0"${inside ? `>${inside}</a:rPr>` : '/>'}<a:t>${escapeXml(text)}</a:t></a:r>`;
}

function runsOf({ text, bold, italic, url }: Run, { language, linkTo }: Setting, own: number | undefined, ours: boolean | undefined): string {
  const tag = ours ? OURS : language;
  const look = `${own ? ` sz="${100 * own}"` : ''}${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`;
  const link = url === undefined ? '' : `<a:hlinkClick r:id="${linkTo(url)}"/>`;
  return text.split('\n').map((piece, at) => (at ? `<a:br><a:rPr lang="${tag}"${look} dirty="0"/></a:br>` : '') + (piece ? run(piece, tag, look, link) : '')).join('');
}

/** Its mark. A number is written out, because PowerPoint would begin to count again after a line without one. */
function bullet(mark: Line['mark']): string {
  if (mark === undefined) return '<a:buNone/>';
  return typeof mark === 'number' ? `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${mark === 1 ? '' : ` startAt="${mark}"`}/>` : `<a:buFont typeface="Arial"/><a:buChar char="${mark}"/>`;
}
