"use client";

import { useEffect, useState } from "react";
import { recall } from "./remembered.ts";

/** Where mail of these providers is read, by the domain of the address. */
const PROVIDERS: [ends: RegExp, name: string, url: string][] = [
  [/@(gmail|googlemail)\./, "Gmail", "https://mail.google.com/"],
  [/@(outlook|hotmail|live|msn)\./, "Outlook", "https://outlook.live.com/mail/"],
  [/@(yahoo|ymail)\./, "Yahoo Mail", "https://mail.yahoo.com/"],
  [/@(proton|protonmail)\.|@pm\.me$/, "Proton Mail", "https://mail.proton.me/"],
  [/@(icloud|me|mac)\.com$/, "iCloud Mail", "https://www.icloud.com/mail"],
];

/** The address that was just typed in this tab, and the way to its mailbox where we know it. */
export function SentTo({ words }: { words: { to: string; open: string } }) {
  const [address, setAddress] = useState("");
  useEffect(() => setAddress(recall()), []);
  const provider = PROVIDERS.find(([ends]) => ends.test(address.toLowerCase()));
  return (
    <div className="sent-to">
      {address && <p>{words.to.replace("{address}", () => address)}</p>}
      {provider && (
        <a className="button plain" href={provider[2]} rel="noopener noreferrer" target="_blank">
          {words.open.replace("{provider}", provider[1])}
        </a>
      )}
    </div>
  );
}
