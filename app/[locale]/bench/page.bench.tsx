/** /{locale}/bench: an empty page, to measure the frame. */
export default function Blank() {
  return <p>·</p>;
}
