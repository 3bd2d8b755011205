import type { Run, SlideTable } from '../../../showing/deck.ts';
import { CELL, LINE_HEIGHT, PLACES, type Place } from '../slide-room.ts';
import { paragraph, type Setting } from './paragraph.ts';
import { EMU, transform } from './shape.ts';
import { escapeXml } from '../../word/escape-xml.ts';

/** A table whose first row is marked as naming the columns (ISO/IEC 29500-1, 21.1.3.13). `id` is its number on the slide. */
export function table({ columns, rows }: SlideTable, setting: Setting, { id, name, title }: { id: number; name: string; title: string }): string {
  const place: Place = PLACES.text;
  const widths = columns.map((share) => Math.round(share * place.wide * EMU));
  const least = Math.round((setting.size * LINE_HEIGHT + 2 * CELL.above) * EMU);
  const written = rows.map((row, at) => `<a:tr h="${least}">${widths.map((_, column) => cell(row[column] ?? [], setting, at === 0)).join('')}</a:tr>`);
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `${transform({ ...place, high: (least * rows.length) / EMU }, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${setting.isRightToLeft ? ' rtl="1"' : ''} firstRow="1"/>` +
    `<a:tblGrid>${widths.map((wide) => `<a:gridCol w="${wide}"/>`).join('')}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function cell(runs: readonly Run[], setting: Setting, isHead: boolean): string {
  const shown = runs.map((run): Run => (isHead ? { ...run, bold: true } : run));
  const none = ['L', 'R', 'T'].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join('');
  const below = `<a:lnB w="${isHead ? 25400 : 9525}"><a:solidFill><a:schemeClr val="${isHead ? 'accent1' : 'accent3'}"/></a:solidFill></a:lnB>`;
  const [beside, above] = [CELL.beside * EMU, CELL.above * EMU];
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr sz="${100 * setting.size}"/></a:lvl1pPr></a:lstStyle>${paragraph({ runs: shown }, setting, true)}</a:txBody>` +
    `<a:tcPr marL="${beside}" marR="${beside}" marT="${above}" marB="${above}">${none}${below}${isHead ? '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>' : '<a:noFill/>'}</a:tcPr></a:tc>`
  );
}
