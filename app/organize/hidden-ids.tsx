/** Hidden fields that identify what a form is about. */
export function HiddenIds({ slug, id }: { slug: string; id: string | number }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
    </>
  );
}
