export const demoCompany = "CRONUS DE";
export const demoClientId = "7d2f0c1e-9a41-4f6e-8d55-3f3f2a6b9c10";

/** The bridge's configuration for the demo: quick polls, and a sandbox in which no lost request commits later than seconds. */
export function makeBridgeConfiguration(where: {
  readonly sandboxUrl: string;
  readonly erpUrl: string;
  readonly secretFile: string;
}): Record<string, unknown> {
  return {
    dataverse: {
      url: where.sandboxUrl,
      tokenUrl: `${where.sandboxUrl}/sandbox/oauth2/v2.0/token`,
      clientId: demoClientId,
      clientSecret: { file: where.secretFile },
    },
    businessCentral: {
      connection: "bc",
      url: `${where.erpUrl}/v2.0/demo/sandbox/api/v2.0`,
      company: demoCompany,
      tokenUrl: `${where.erpUrl}/demo/oauth2/v2.0/token`,
      clientId: "accord-bridge",
      clientSecret: { file: where.secretFile },
      webAddress: where.erpUrl,
      requestTimeoutSeconds: 10,
      longestCommitSeconds: 20,
    },
    outbound: { pollSeconds: 1, leaseSeconds: 30, concurrency: 4 },
    inbound: { pollSeconds: 1, overlapSeconds: 60, sweepMinutes: 1, settleMinutes: 1, keySweepMinutes: 1 },
    log: { level: "info" },
  };
}
