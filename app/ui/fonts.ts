import local from "next/font/local";

/**
 * Self-hosted, Latin only; other scripts use system fonts. Optional, because a late font would move the text where the
 * fallback has other widths: phones have no Times New Roman.
 */
const upright = local({
  src: [
    { path: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2", weight: "400" },
    { path: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-600-normal.woff2", weight: "600" },
  ],
  variable: "--newsreader",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});

/** For names. */
const italic = local({
  src: "../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2",
  style: "italic",
  variable: "--newsreader-italic",
  preload: false,
  display: "optional",
  adjustFontFallback: "Times New Roman",
});

export const fonts = `${upright.variable} ${italic.variable}`;
