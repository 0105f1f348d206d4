type Props = { says: string; error?: string; name?: string; chosen?: boolean };

/** A confirmation checkbox for irreversible or partial actions. */
export function Sure({ says, error, name = "sure", chosen }: Props) {
  const told = `${name}-error`;
  return (
    <>
      {error && (
        <p className="error" id={told}>
          {error}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={chosen}
          aria-describedby={error && told}
          aria-invalid={error ? true : undefined}
          required
        />
        <span>{says}</span>
      </label>
    </>
  );
}
