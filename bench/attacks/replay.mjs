const TICK_MS = 10_000;
const HOUR_MS = 3_600_000;

/** Replays signings through the detector as a worker does, every ten seconds. Returns how many were held. */
export async function replay(signings, tell = () => {}) {
  const [{ BURST, makeDetector, nameOf }, { groupsOf, TRAITS }, { fitsName, isTagged, shapeOf, stemOf }, rest] =
    await Promise.all([
      import("../../lib/quarantine/detect.ts"),
      import("../../lib/quarantine/groups.ts"),
      import("../../lib/quarantine/shape.ts"),
      Promise.all([
        import("../../lib/quarantine/suspicion.ts"),
        import("../../lib/addresses/providers.ts"),
        import("../../lib/quarantine/range.ts"),
      ]),
    ]);
  const [{ SUSPICION }, { isProviderDomain }, { rangeOf }] = rest;
  const digests = new Map();
  const digest = (text) => {
    if (!digests.has(text)) digests.set(text, BigInt(digests.size + 1));
    return digests.get(text);
  };
  const observe = ({ at, name, email, network, isThrowaway, source }, id) => {
    const domain = email.slice(email.indexOf("@") + 1);
    const { provider, fits, tagged } = TRAITS;
    return {
      ...{ id, at, campaignId: 1, source },
      ...{ domain: digest(domain), network: digest(network), range: digest(rangeOf(network)) },
      ...{ stem: digest(stemOf(email)), name: digest(name.toLowerCase()), shape: digest(`shape ${shapeOf(name)}`) },
      traits:
        (isProviderDomain(domain) ? provider : 0) | (fitsName(name, email) ? fits : 0) | (isTagged(email) ? tagged : 0),
      suspicion: isThrowaway ? SUSPICION.disposable : 0,
    };
  };

  const detector = makeDetector();
  const held = new Set();
  const inForce = new Map();
  const noticed = new Set();
  const look = (now) => {
    for (const found of detector.find(now)) {
      const { campaignId, kind, key, holds, events } = found;
      noticed.add(`${kind} ${key}`);
      if (!holds) continue;
      if (!inForce.has(nameOf(campaignId, kind, key))) tell(found);
      inForce.set(nameOf(campaignId, kind, key), [kind, key]);
      for (const { id } of events) held.add(id);
    }
    for (const [name, [kind, key]] of inForce) if (detector.size(1, kind, key) < BURST) inForce.delete(name);
  };
  const sorted = signings.toSorted((one, other) => one.at - other.at);
  let tick = TICK_MS;
  sorted.forEach((signing, id) => {
    for (; tick <= signing.at; tick += TICK_MS) look(tick);
    const event = observe(signing, id);
    detector.add(event);
    if (groupsOf(event).some(([kind, key]) => inForce.has(nameOf(1, kind, key)))) held.add(id);
  });
  look(tick);
  look(tick + HOUR_MS);
  const count = (isAttack, isHeld) =>
    sorted.filter((signing, id) => Boolean(signing.isAttack) === isAttack && held.has(id) === isHeld).length;
  const [caught, missed, wronged, spared] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  return { caught, attack: caught + missed, wronged, honest: wronged + spared, noticed: noticed.size };
}
