/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The part of a picture that is kept, in pixels of the picture as it is turned. */
export interface Area extends Size {
  left: number;
  top: number;
}

/** An edge of the part that is kept. */
export type Edge = 'left' | 'top' | 'right' | 'bottom';

/** How a picture is changed: turned by so many quarters clockwise, and then cut to an area. */
export interface Crop {
  quarters: 0 | 1 | 2 | 3;
  area: Area;
}

/** The least that is kept of a picture, in pixels, or the whole of a smaller one. */
export const LEAST = 16;

/** A picture as it is: not turned, and whole. */
export function wholePicture({ width, height }: Size): Crop {
  return { quarters: 0, area: { left: 0, top: 0, width, height } };
}

/** The size of a picture after it is turned. */
export function turnedSize({ width, height }: Size, quarters: number): Size {
  return quarters % 2 ? { width: height, height: width } : { width, height };
}

/** Where an edge is, in pixels from the left or the top. */
export function placeOfEdge(area: Area, edge: Edge): number {
  return { left: area.left, top: area.top, right: area.left + area.width, bottom: area.top + area.height }[edge];
}

/** How far an edge may move: never beyond the picture, and never so far that less than the least would be left. */
export function limitsOfEdge(area: Area, edge: Edge, size: Size): { least: number; most: number } {
  const [whole, start, length] = edge === 'left' || edge === 'right' ? [size.width, area.left, area.width] : [size.height, area.top, area.height];
  const least = Math.min(LEAST, whole);
  return edge === 'left' || edge === 'top' ? { least: 0, most: start + length - least } : { least: start + least, most: whole };
}

/** Moves one edge to a place, as far as it may go. */
export function moveEdge(area: Area, edge: Edge, place: number, size: Size): Area {
  const { least, most } = limitsOfEdge(area, edge, size);
  const to = Math.round(Math.min(most, Math.max(least, place)));
  if (edge === 'left') return { ...area, left: to, width: area.left + area.width - to };
  if (edge === 'top') return { ...area, top: to, height: area.top + area.height - to };
  return edge === 'right' ? { ...area, width: to - area.left } : { ...area, height: to - area.top };
}

/** Moves the whole area, within the picture. */
export function moveArea(area: Area, right: number, down: number, size: Size): Area {
  const within = (place: number, most: number) => Math.round(Math.min(Math.max(0, place), most));
  return { ...area, left: within(area.left + right, size.width - area.width), top: within(area.top + down, size.height - area.height) };
}

/** Turns a picture by a quarter to the right or, with -1, to the left. The same part of it is kept. */
export function turn({ quarters, area }: Crop, by: 1 | -1, picture: Size): Crop {
  const size = turnedSize(picture, quarters);
  const turned = by === 1
    ? { left: size.height - area.top - area.height, top: area.left, width: area.height, height: area.width }
    : { left: area.top, top: size.width - area.left - area.width, width: area.height, height: area.width };
  return { quarters: ((quarters + by + 4) % 4) as Crop['quarters'], area: turned };
}

/** Whether a picture is to be changed at all. */
export function isChanged({ quarters, area }: Crop, picture: Size): boolean {
  return quarters !== 0 || area.left !== 0 || area.top !== 0 || area.width !== picture.width || area.height !== picture.height;
}
