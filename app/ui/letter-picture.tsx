import type { LetterPicture as Picture } from "#lib/campaigns/picture.ts";

/** Cut to the page's shape around its focal point; its place is reserved before it loads. */
export function LetterPicture({ picture }: { picture: Picture | null }) {
  if (!picture) return null;
  const { large, small, smallWidth, width, height, focus, alt, locale } = picture;
  return (
    // biome-ignore lint/performance/noImgElement: it is already small and cached by us
    <img
      className="letter-picture"
      src={large}
      srcSet={large === small ? undefined : `${small} ${smallWidth}w, ${large} ${width}w`}
      sizes="(min-width: 64rem) 43.5rem, 100vw"
      width={width}
      height={height}
      alt={alt}
      lang={locale}
      style={{ objectPosition: `${focus.x}% ${focus.y}%` }}
      decoding="async"
      fetchPriority="high"
    />
  );
}

/** Beside the title, which says what the letter is about. */
export function CardPicture({ picture }: { picture: Picture | null }) {
  if (!picture) return null;
  const { small, smallWidth, width, height, focus } = picture;
  return (
    // biome-ignore lint/performance/noImgElement: it is already small and cached by us
    <img
      className="letter-picture"
      src={small}
      width={smallWidth}
      height={Math.round((height * smallWidth) / width)}
      alt=""
      style={{ objectPosition: `${focus.x}% ${focus.y}%` }}
      loading="lazy"
      decoding="async"
    />
  );
}
