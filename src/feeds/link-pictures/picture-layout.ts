import type { LinkPicture } from './link-picture.ts';

/** The size of the picture in pixels, as the services where people share links expect it. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** The type size of a title: the greatest number of letters that fits, and the size in pixels. A title has at most 90 letters. */
const SIZES = [[24, 96], [45, 80], [70, 66], [Infinity, 56]] as const;

/** The picture as boxes and text. Colours and fonts are the site’s own. */
export function layOut({ title, above, below }: LinkPicture) {
  const right = beginsFromTheRight(title);
  const direction = right ? 'rtl' : 'ltr';
  const size = SIZES.find(([most]) => [...title].length <= most)![1];
  const line = (text: string, style: object) => ({ type: 'text' as const, text, style: { width: '100%', ...style } });
  return {
    type: 'container' as const,
    style: {
      ...PICTURE_SIZE, display: 'flex', flexDirection: 'column' as const, justifyContent: 'space-between', padding: 72,
      backgroundColor: '#fdfbf7', color: '#24201b', fontFamily: 'Atkinson, Vazirmatn', ...(right ? { borderRight: EDGE } : { borderLeft: EDGE }),
    },
    children: [
      line(above, { fontSize: 36, fontWeight: 700, color: '#17695c', textAlign: right ? 'right' : 'left' }),
      line(title, { fontSize: size, fontWeight: 700, lineHeight: 1.25, direction, textAlign: right ? 'right' : 'left', lineClamp: 4, overflowWrap: 'break-word' }),
      line(below, { fontSize: 32, color: '#5d564d', textAlign: right ? 'right' : 'left', lineClamp: 2 }),
    ],
  };
}

const EDGE = '28px solid #17695c';

/** Whether a title is read from the right, which its first letter decides: a title may contain two languages. */
function beginsFromTheRight(title: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(/\p{L}/u.exec(title)?.[0] ?? '');
}
