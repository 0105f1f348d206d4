type Props = { label: string; error?: string; name?: string; chosen?: boolean };

/** A confirmation checkbox for irreversible or partial actions. */
export function ConfirmBox({ label, error, name = "sure", chosen }: Props) {
  const errorId = `${name}-error`;
  return (
    <>
      {error && (
        <p className="error" id={errorId}>
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
          aria-describedby={error && errorId}
          aria-invalid={error ? true : undefined}
          required
        />
        <span>{label}</span>
      </label>
    </>
  );
}
