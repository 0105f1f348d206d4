"use client";

import { type FormEvent, useEffect, useState } from "react";
import type { SentForm } from "#lib/forms/answer.ts";

/**
 * Sends a form as JSON to the door that it names itself, and keeps what that says is wrong. `sent` is what the server
 * handed back to a browser without JavaScript.
 */
export function usePost(sent: SentForm | undefined, unreachable: string, done: (fields: FormData) => void) {
  const [errors, setErrors] = useState(sent);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    // Who goes back may get the page as it was left: busy (the back/forward cache).
    const rest = ({ persisted }: PageTransitionEvent) => persisted && setBusy(false);
    addEventListener("pageshow", rest);
    return () => removeEventListener("pageshow", rest);
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const form = event.currentTarget;
    const fields = new FormData(form);
    const body = JSON.stringify(Object.fromEntries(fields));
    const answer = await fetch(form.action, {
      method: "POST",
      // The page's language, not the browser's: some answers come before the form is read.
      headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
      body,
    }).catch(() => undefined);
    if (answer?.ok) return done(fields);
    const problem = await answer?.json().catch(() => undefined);
    const issues = problem?.issues ?? [];
    setErrors({ values: {}, issues, problem: issues.length > 0 ? undefined : (problem?.title ?? unreachable) });
    setBusy(false);
  }

  const errorOf = (field: string) => errors?.issues.find((issue) => issue.field === field)?.message;
  return { errors, errorOf, busy, submit };
}
