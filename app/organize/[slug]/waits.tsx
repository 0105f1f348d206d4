import { consoleText } from "../session.ts";

/** The largest number that fits beside a name. */
const SHOWN_MAX = 99;

export async function Waits({ count }: { count: number }) {
  const { t } = await consoleText();
  if (count === 0) return null;
  return (
    <>
      {" "}
      <span className="waits" aria-hidden>
        {count > SHOWN_MAX ? `${SHOWN_MAX}+` : count}
      </span>
      <span className="unseen">{t("campaign.waits", { count: Math.min(count, SHOWN_MAX) })}</span>
    </>
  );
}
