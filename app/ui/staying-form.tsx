import type { ComponentProps } from "react";

type Props = ComponentProps<"form"> & { unreachable: string; submitting: string };

/** A plain form that public/page.js submits in place, to keep it on errors. */
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
