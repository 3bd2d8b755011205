import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isChanged, LEAST, limitsOfEdge, moveArea, moveEdge, placeOfEdge, turn, turnedSize, wholePicture, type Crop, type Edge } from './crop-area.ts';

const picture = { width: 300, height: 200 };
const whole = wholePicture(picture);

test('an edge moves alone, and the opposite one stays', () => {
  const area = moveEdge(whole.area, 'left', 100, picture);
  expect(area).toEqual({ left: 100, top: 0, width: 200, height: 200 });
  expect(moveEdge(area, 'bottom', 150, picture)).toEqual({ left: 100, top: 0, width: 200, height: 150 });
});

test('an edge stops at the border of the picture, and before the one opposite', () => {
  expect(placeOfEdge(moveEdge(whole.area, 'right', 1000, picture), 'right')).toBe(300);
  expect(moveEdge(whole.area, 'right', -1000, picture).width).toBe(LEAST);
  expect(moveEdge(wholePicture({ width: 5, height: 5 }).area, 'left', 3, { width: 5, height: 5 })).toEqual({ left: 0, top: 0, width: 5, height: 5 });
});

test('the area moves within the picture', () => {
  const area = { left: 10, top: 10, width: 50, height: 50 };
  expect(moveArea(area, 1000, -1000, picture)).toEqual({ left: 250, top: 0, width: 50, height: 50 });
});

test('turning keeps the same part: the top left corner comes to the top right', () => {
  const crop: Crop = { quarters: 0, area: { left: 0, top: 0, width: 100, height: 50 } };
  expect(turn(crop, 1, picture)).toEqual({ quarters: 1, area: { left: 150, top: 0, width: 50, height: 100 } });
  expect(turn(crop, -1, picture)).toEqual({ quarters: 3, area: { left: 0, top: 200, width: 50, height: 100 } });
});

test('a picture that is whole and not turned is not changed', () => {
  expect([isChanged(whole, picture), isChanged(turn(whole, 1, picture), picture)]).toEqual([false, true]);
});

test('whatever is done, the area stays within the picture, and four turns are none', () => {
  const act = fc.oneof(
    fc.record({ edge: fc.constantFrom<Edge>('left', 'top', 'right', 'bottom'), to: fc.integer({ min: -500, max: 500 }) }),
    fc.record({ right: fc.integer({ min: -500, max: 500 }), down: fc.integer({ min: -500, max: 500 }) }),
    fc.constantFrom<{ by: 1 | -1 }>({ by: 1 }, { by: -1 }),
  );
  fc.assert(fc.property(fc.array(act, { maxLength: 20 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (acts, width, height) => {
    const given = { width, height };
    let crop = wholePicture(given);
    for (const one of acts) {
      const size = turnedSize(given, crop.quarters);
      if ('by' in one) crop = turn(crop, one.by, given);
      else crop = { ...crop, area: 'edge' in one ? moveEdge(crop.area, one.edge, one.to, size) : moveArea(crop.area, one.right, one.down, size) };
    }
    const size = turnedSize(given, crop.quarters);
    for (const edge of ['left', 'top', 'right', 'bottom'] as const) {
      const { least, most } = limitsOfEdge(crop.area, edge, size);
      expect(placeOfEdge(crop.area, edge)).toBeGreaterThanOrEqual(least);
      expect(placeOfEdge(crop.area, edge)).toBeLessThanOrEqual(most);
    }
    expect(([1, 1, 1, 1] as const).reduce((turned, by) => turn(turned, by, given), crop)).toEqual(crop);
  }), { seed: 17 });
});
