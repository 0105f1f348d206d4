import { listSwitches, type Turned } from "#lib/switches/list.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { timeWords } from "../../time.ts";
import { turnOff } from "./actions.ts";

const AGAIN = 2; // seconds

/** What is switched, followed until every process acts by it. */
export async function InForce({ readOnly = false }: { readOnly?: boolean }) {
  const { t } = await consoleText();
  const switches = await listSwitches();
  const isUnderWay = switches.some(({ alive = 0, inForce = 0 }) => inForce < alive);
  return (
    <div data-again={isUnderWay && !readOnly ? AGAIN : undefined} data-ready={t("switches.everywhere")}>
      {switches.length === 0 && <p>{t("switches.none")}</p>}
      {switches.length > 0 && (
        <ul className="rows">
          {switches.map((turned) => (
            <Row key={`${turned.name} ${turned.slug}`} turned={turned} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </div>
  );
}

async function Row({ turned, readOnly }: { turned: Turned; readOnly: boolean }) {
  const { locale, t } = await consoleText();
  const { name, slug, reason, setAt, alive, inForce } = turned;
  const what = t(`switches.names.${name}`);
  const where = slug ? `/${slug}` : t("switches.wholeSite");
  return (
    <li>
      <div>
        <strong>{what}</strong> <span className="badge">{where}</span>
        <span className="note">
          {t("switches.since", { since: timeWords(setAt, locale) })}
          {reason && ` ${reason}`}
        </span>
        {alive !== undefined && <span className="note">{t("switches.inForce", { alive, inForce: inForce ?? 0 })}</span>}
      </div>
      {!readOnly && (
        <Form name={`switch-off-${name}-${slug ?? ""}`} action={turnOff} className="">
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="slug" value={slug ?? ""} />
          <button type="submit" className="plain" aria-label={t("switches.offNamed", { what, where })}>
            {t("switches.off")}
          </button>
        </Form>
      )}
    </li>
  );
}
