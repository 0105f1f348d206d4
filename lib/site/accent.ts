/** As in app/ui/tokens.css: pages, sheets, and the text on filled buttons. */
const LIGHT = ["#f7f3ea", "#fffdf8"];
const DARK = ["#12100d", "#1b1814"];
const ON_FILL = "#fffdf8";

/** For text (WCAG 2.2, 1.4.3), with a little to spare for rounding. */
const ENOUGH = 4.55;
const STEP = 0.02;

type Rgb = [red: number, green: number, blue: number];

/** What the accent color becomes in each theme. */
export type Accent = Record<"light" | "dark", { accent: string; deep: string; fill: string; fillDeep: string }>;

/** The nearest darker color if this one cannot be read on our light pages; undefined if it can. */
export function darkerFor(color: string): string | undefined {
  return isReadable(color, LIGHT) ? undefined : move(color, "#000000", (mixed) => isReadable(mixed, LIGHT));
}

/** A host chooses one color, dark enough for light pages; the dark theme's are made from it. */
export function deriveAccent(color: string): Accent {
  const onDark = move(color, "#ffffff", (mixed) => isReadable(mixed, DARK));
  const fill = move(onDark, "#000000", (mixed) => contrast(mixed, ON_FILL) >= ENOUGH);
  return {
    light: { accent: color, deep: mix(color, "#000000", 0.25), fill: color, fillDeep: mix(color, "#000000", 0.25) },
    dark: { accent: onDark, deep: mix(onDark, "#ffffff", 0.4), fill, fillDeep: mix(fill, "#000000", 0.15) },
  };
}

/** Between 1 and 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function isReadable(color: string, grounds: string[]): boolean {
  return grounds.every((ground) => contrast(color, ground) >= ENOUGH);
}

function move(color: string, toward: string, isEnough: (mixed: string) => boolean): string {
  for (let part = 0; part < 1; part += STEP) {
    const mixed = mix(color, toward, part);
    if (isEnough(mixed)) return mixed;
  }
  return toward;
}

function mix(color: string, other: string, part: number): string {
  const [from, to] = [rgbOf(color), rgbOf(other)];
  const channels = from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * part));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
