/**
 * The pictures in the RTF that Word puts on the clipboard beside its HTML, as `data:` addresses, in order. The HTML only says where on that
 * computer they are, where no web page can look. One that was cropped is left out: the part that was cropped away is still in it. Each picture is written in hexadecimal after `\pngblip` or `\jpegblip` (RTF 1.9.1, “Pictures”).
 */
export function picturesInRtf(rtf: string): (string | undefined)[] {
  return [...rtf.matchAll(/\\(png|jpeg)blip\b(?:\\[a-z]+-?\d* ?|\s|\{\\\*\\blipuid[^{}]*\})*([0-9a-f\s]{16,})/gi)].map(({ 1: kind = '', 2: hex = '', index }) => {
    if (CROPPED.test(rtf.slice(Math.max(0, rtf.lastIndexOf('\\pict', index)), index))) return undefined;
    const digits = hex.replace(/\s+/g, '');
    const letters: string[] = [];
    for (let at = 0; at + 1 < digits.length; at += 2) letters.push(String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16)));
    return `data:image/${kind.toLowerCase()};base64,${btoa(letters.join(''))}`;
  });
}

const CROPPED = /\\piccrop[lrtb]-?[1-9]|cropFrom\w+\}\{\\sv -?[1-9]/;
