import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

type Point = [number, number];

/** A shape as SVG path data in relative integers, a third of the usual length. */
export function drawShape(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  const rings: Point[][] = [];
  const lineTo = (x: number, y: number) => {
    const point: Point = [Math.round(x), Math.round(y)];
    const ring = rings.at(-1);
    const last = ring?.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) ring?.push(point);
  };
  const moveTo = (x: number, y: number) => {
    rings.push([]);
    lineTo(x, y);
  };
  const nothing = () => {};
  geoPath(projection, { moveTo, lineTo, closePath: nothing, arc: nothing, beginPath: nothing })(shape);
  return rings
    .filter((ring) => ring.length > 2)
    .map(write)
    .join("");
}

function write(ring: Point[]): string {
  const steps = ring.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [0, 0];
    return `${x - fromX},${y - fromY}`;
  });
  return `M${ring[0]}l${steps.join(" ").replace(/[ ,]-/g, "-")}z`;
}
