/** /{locale}/bench: the frame of every page with nothing in it. */
export default function Blank() {
  return <p>·</p>;
}
