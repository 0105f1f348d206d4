/** What is ticked before something that cannot be undone. */
export function Sure({ says, error }: { says: string; error?: string }) {
  return (
    <>
      {error && (
        <p className="error" id="sure-error">
          {error}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id="sure"
          name="sure"
          value="yes"
          aria-describedby={error && "sure-error"}
          aria-invalid={error ? true : undefined}
          required
        />
        <span>{says}</span>
      </label>
    </>
  );
}
