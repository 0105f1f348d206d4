import type { ComponentProps } from "react";

type Props = ComponentProps<"form"> & { unreachable: string; submitting: string };

/** A plain form that stays on its page while it errs, where scripts run (public/page.js). */
export function StayingForm({ unreachable, submitting, ...form }: Props) {
  return (
    <form
      className="form"
      {...form}
      method="post"
      noValidate
      data-staying=""
      data-unreachable={unreachable}
      data-submitting={submitting}
    />
  );
}
