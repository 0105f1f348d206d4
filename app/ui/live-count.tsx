"use client";

import { useEffect, useState } from "react";

type Reading = { count: number; goal: number; asOf: string };
type Props = {
  slug: string;
  locale: string;
  first: Reading;
  units: Record<string, string>;
  label: string;
  live: boolean;
};

const EVERY_MS = 10_000;
const LONGEST_MS = 300_000;

/** A number that stays true on an open page: asked for with jitter, more and more rarely when we are down, never unseen. */
export function LiveCount({ slug, locale, first, units, label, live }: Props) {
  const [{ count, goal }, setReading] = useState(first);
  useEffect(() => (live ? follow(slug, first, setReading) : undefined), [slug, first, live]);
  const unit = count === 0 ? units.none : (units[new Intl.PluralRules(locale).select(count)] ?? units.other);
  return (
    <>
      <p className={count === 0 ? "number none" : "number"}>
        <strong data-count={slug}>{count.toLocaleString(locale)}</strong> {unit}
      </p>
      <progress value={Math.min(count, goal)} max={goal} aria-label={label} />
    </>
  );
}

function follow(slug: string, first: Reading, show: (reading: Reading) => void): () => void {
  let newest = first;
  let wait = EVERY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(ask, wait * (0.75 + Math.random() / 2));
  };
  const ask = async () => {
    const reading: Reading | undefined = await fetch(`/api/campaigns/${slug}/count`)
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .catch(() => undefined);
    wait = reading ? EVERY_MS : Math.min(wait * 2, LONGEST_MS);
    // An answer that some cache kept for longer than this page is no news, and would count backwards.
    if (reading && reading.asOf > newest.asOf) {
      newest = reading;
      show(reading);
    }
    schedule();
  };
  const wake = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(ask, Math.random() * 1_000);
  };
  document.addEventListener("visibilitychange", wake);
  schedule();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", wake);
  };
}
