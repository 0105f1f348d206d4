/** The logo: a signature on its line. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 52 30"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 20C10 5 16 1 17 5s-8 16-4 16 8-11 12-11-1 10 3 10 4-8 7-8 0 7 4 7 5-4 9-6" />
      <path d="M3 28h46" strokeWidth="1.6" />
    </svg>
  );
}
