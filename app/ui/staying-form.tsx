"use client";

import { type ComponentProps, type FormEvent, useEffect, useRef } from "react";
import { recall, remember } from "./remembered.ts";

type Props = ComponentProps<"form"> & { unreachable: string; submitting: string };

/**
 * A plain form that stays on its page while it errs. It posts itself as it is; from the page that refuses it, it takes
 * the form with its errors, which the server alone knows how to write. When nothing sensible answers, all stays typed.
 */
export function StayingForm({ unreachable, submitting, ...form }: Props) {
  const own = useRef<HTMLFormElement>(null);
  /** While the form is on its way: how to make it a form again. */
  const rest = useRef<() => void>(undefined);
  useEffect(() => {
    const email = own.current?.querySelector<HTMLInputElement>("[type=email]");
    if (email && !email.value) email.value = recall();
    own.current?.querySelector<HTMLElement>(".errors[role=alert]")?.focus();
    // Who goes back may get the page as it was left, on its way (the back/forward cache).
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && rest.current?.();
    addEventListener("pageshow", comeBack);
    return () => removeEventListener("pageshow", comeBack);
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (rest.current) return;
    const form = event.currentTarget;
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    remember(fields.get("email") ?? "");
    const button = form.querySelector("button");
    const label = button?.textContent ?? "";
    button?.replaceChildren(submitting);
    rest.current = () => {
      button?.replaceChildren(label);
      rest.current = undefined;
    };
    const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => undefined);
    if (answer?.ok && answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString((await answer?.text().catch(() => "")) ?? "", "text/html");
    const refused = page.querySelector(`main form[action="${form.getAttribute("action")}"]`);
    if (refused) form.replaceChildren(...refused.children);
    const alert = form.querySelector<HTMLElement>("[role=alert]");
    if (!refused) {
      alert?.replaceChildren(unreachable);
      alert?.classList.add("errors");
    }
    alert?.focus();
    rest.current();
  }

  return <form className="form" {...form} ref={own} method="post" onSubmit={submit} noValidate />;
}
