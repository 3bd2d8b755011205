/** The colours of the site (`frame/look/site.css`), by their names in a theme. */
export const COLOURS = {
  dk1: '24201B', lt1: 'FDFBF7', dk2: '0E4A40', lt2: 'D8EFE9', accent1: '17695C', accent2: '9A6A0B', accent3: '5D564D', accent4: '7A3B69', accent5: '2B5C8A', accent6: 'A1452F', hlink: '17695C', folHlink: '5D564D',
} as const;

/** A font that schools have, and that has the letters of Arabic and Urdu. */
export const FONT = 'Arial';

/** A theme (ISO/IEC 29500-1, 20.1.6.9): the colours and fonts that a teacher can change for all slides at once. */
export function themeNamed(name: string): string {
  const colours = Object.entries(COLOURS).map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour}"/></a:${slot}>`).join('');
  const fonts = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface="${FONT}"/>`;
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colours}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  );
}
