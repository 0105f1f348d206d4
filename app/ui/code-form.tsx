"use client";

import { useEffect, useRef } from "react";
import type { SentForm } from "#lib/forms/answer.ts";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";
import { usePost } from "./post.ts";

type Words = { email: string; code: string; submit: string; unreachable: string; errorsTitle: string };
type Props = { slug: string; locale: string; words: Words; sent?: SentForm };

/** The six digits of the mail, typed where one signed. The address is filled in where this browser signed. */
export function CodeForm({ slug, locale, words, sent }: Props) {
  const email = useRef<HTMLInputElement>(null);
  const { errors, errorOf, submit } = usePost(sent, words.unreachable, () =>
    location.assign(`/${locale}/${slug}/thanks`),
  );
  useEffect(() => {
    if (email.current && !email.current.value) email.current.value = sessionStorage.getItem("email") ?? "";
  }, []);
  return (
    <form className="form" action="/api/verifications" method="post" onSubmit={submit} noValidate>
      <Errors errors={errors} title={words.errorsTitle} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <Field
        ref={email}
        name="email"
        type="email"
        label={words.email}
        error={errorOf("email")}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={sent?.values.email}
        required
      />
      <Field
        name="code"
        label={words.code}
        error={errorOf("code")}
        autoComplete="one-time-code"
        inputMode="numeric"
        defaultValue={sent?.values.code}
        required
      />
      <button type="submit">{words.submit}</button>
    </form>
  );
}
