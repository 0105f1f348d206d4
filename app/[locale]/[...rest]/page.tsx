import { notFound } from "next/navigation";

/** Any other address in a language: not found, in that language. */
export default function Rest() {
  notFound();
}
