"use client";

import type { ReactNode } from "react";
import type { SentForm } from "#lib/forms/answer.ts";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";
import { usePost } from "./post.ts";
import type { FormWords } from "./signing.tsx";

type Props = {
  slug: string;
  locale: string;
  words: FormWords;
  sent?: SentForm;
  countries: ReactNode;
  children: ReactNode;
};

/** A plain form that posts to the API; with JavaScript it asks the same door and stays on the page while it errs. */
export function SignForm({ slug, locale, words, sent, countries, children }: Props) {
  const { errors, errorOf, busy, submit } = usePost(sent, words.unreachable, (fields) => {
    sessionStorage.setItem("email", String(fields.get("email")));
    location.assign(`/${locale}/${slug}/check-your-inbox`);
  });
  const kept = sent?.values ?? {};
  const listedError = errorOf("listed");
  return (
    <form className="form" action={`/api/campaigns/${slug}/signatures`} method="post" onSubmit={submit} noValidate>
      <Errors errors={errors} title={words.errorsTitle} targets={{ listed: "listed-yes" }} />
      <p>{words.intro}</p>
      <input type="hidden" name="locale" value={locale} />
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errorOf("name")}
        autoComplete="name"
        defaultValue={kept.name}
        required
      />
      <Field
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        error={errorOf("email")}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={kept.email}
        required
      />
      <Field name="country" label={words.country} note={words.optional} error={errorOf("country")}>
        {countries}
      </Field>
      <details open={Boolean(kept.affiliation || kept.title || kept.comment)}>
        <summary>{words.more}</summary>
        <Field
          name="affiliation"
          label={words.affiliation}
          note={words.optional}
          error={errorOf("affiliation")}
          autoComplete="organization"
          defaultValue={kept.affiliation}
        />
        <Field
          name="title"
          label={words.title}
          note={words.optional}
          error={errorOf("title")}
          autoComplete="organization-title"
          defaultValue={kept.title}
        />
        <Field
          name="comment"
          label={words.comment}
          note={words.optional}
          hint={words.commentHint}
          error={errorOf("comment")}
        >
          <textarea
            id="comment"
            name="comment"
            rows={4}
            defaultValue={kept.comment}
            aria-describedby="comment-hint comment-error"
            aria-invalid={errorOf("comment") ? true : undefined}
          />
        </Field>
      </details>
      <fieldset aria-describedby={listedError ? "listed-error" : undefined}>
        <legend>{words.listedLegend}</legend>
        {listedError && (
          <p className="error" id="listed-error">
            {listedError}
          </p>
        )}
        <label className="choice">
          <input
            type="radio"
            id="listed-yes"
            name="listed"
            value="yes"
            defaultChecked={kept.listed === "yes"}
            required
          />{" "}
          {words.listedYes}
        </label>
        <label className="choice">
          <input type="radio" name="listed" value="no" defaultChecked={kept.listed === "no"} required />{" "}
          {words.listedNo}
        </label>
      </fieldset>
      <label className="choice">
        <input type="checkbox" name="updates" value="yes" defaultChecked={kept.updates === "yes"} /> {words.updates}
      </label>
      {children}
      <button type="submit" aria-disabled={busy}>
        {busy ? words.submitting : words.submit}
      </button>
    </form>
  );
}
