import { escapeXml } from './escape-xml.ts';

/** A picture in a line of text. */
interface Drawing {
  /** Its number in the document, from 1. */
  id: number;
  name: string;
  alt: string;
  /** The name under which the file of this part lists the picture, and the link around it where there is one. */
  picture: string;
  link?: string;
  /** In pixels at 96 to the inch. */
  width: number;
  height: number;
}

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** English metric units (ISO/IEC 29500-1, 20.1.10.16) to a pixel at 96 to the inch. */
const EMU = 9525;

/** A picture as a run of its own (DrawingML, ISO/IEC 29500-1, 20.4.2.8), with its description. */
export function drawing({ id, name, alt, picture, link, width, height }: Drawing): string {
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  const about = `id="${id}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"`;
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent t="0" r="0" b="0" l="0"/>` +
    (link ? `<wp:docPr ${about}><a:hlinkClick ${A} r:id="${link}"/></wp:docPr>` : `<wp:docPr ${about}/>`) +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks ${A} noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic ${A}><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>` +
    (link ? `<pic:cNvPr id="0" name="" descr=""><a:hlinkClick r:id="${link}"/></pic:cNvPr>` : '<pic:cNvPr id="0" name="" descr=""/>') +
    `<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${picture}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}
