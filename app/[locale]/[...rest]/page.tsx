import { notFound } from "next/navigation";

/** Any other URL in a locale: 404 in that language. */
export default function Rest() {
  notFound();
}
