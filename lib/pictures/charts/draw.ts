import { area, line } from "d3-shape";
import type { Scale } from "./ticks.ts";

/** Width and height in user units; drawings are stretched to fit. */
export const SIDE = 1000;

const WIDEST = SIDE / 16;
const LEAST = SIDE / 120; // keeps small values visible
const CLOSE = 150; // bars without gaps from here on

export function drawBars(values: readonly number[], scale: Scale): { up: string; down: string } {
  const step = SIDE / values.length;
  const width = Math.min(WIDEST, values.length > CLOSE ? step : step * 0.78);
  const paths = { up: "", down: "" };
  for (const [index, value] of values.entries()) {
    if (value === 0) continue;
    const height = Math.max(LEAST, (Math.abs(value) / (scale.high - scale.low)) * SIDE) * Math.sign(value);
    const x = step * (index + 0.5) - width / 2;
    paths[value > 0 ? "up" : "down"] +=
      `M${short(x)},${short(heightOf(0, scale))}v${short(-height)}h${short(width)}v${short(height)}z`;
  }
  return paths;
}

export function drawLine(values: readonly number[], scale: Scale): { line: string; area: string } {
  const points = values.map((value, index): [number, number] => [
    (index / Math.max(1, values.length - 1)) * SIDE,
    heightOf(value, scale),
  ]);
  const below = area<[number, number]>().digits(1).y0(heightOf(0, scale));
  return { line: line().digits(1)(points) ?? "", area: below(points) ?? "" };
}

export function heightOf(value: number, { low, high }: Scale): number {
  return ((high - value) / (high - low)) * SIDE;
}

export function percent(place: number): string {
  return `${short(place / (SIDE / 100))}%`;
}

function short(number: number): number {
  return Math.round(number * 10) / 10;
}
