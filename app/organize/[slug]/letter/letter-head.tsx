export function LetterHead({ title, addressee }: { title: string; addressee: string }) {
  return (
    <>
      <p className="to">{addressee}</p>
      <h3>{title}</h3>
    </>
  );
}
