// `node bin/check-health.mjs`: exits with 0 if the server on this machine's PORT is ready, else with 1.
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).catch(() => undefined);
process.exit(response?.ok ? 0 : 1);
