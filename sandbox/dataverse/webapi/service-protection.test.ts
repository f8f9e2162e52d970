import { DataverseError } from "../dataverse-error";
import { makeServiceProtection, type ServiceLimits } from "./service-protection";

const limits: ServiceLimits = { requests: 3, executionSeconds: 10, concurrent: 2, windowSeconds: 60 };

function refusalOf(work: () => unknown): { code: string; retryAfter: string | undefined } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof DataverseError)) throw error;
    expect(error.status).toBe(429);
    return { code: error.code, retryAfter: error.headers["Retry-After"] };
  }
}

describe("service protection", () => {
  let now: number;
  const start = () => {
    now = 0;
    return makeServiceProtection(limits, () => now);
  };

  it("lets a user ask again when the oldest request has left the window, and says when that is", () => {
    const protection = start();
    for (const at of [0, 10_000, 20_000]) {
      now = at;
      protection.admit("molly").finish();
    }
    now = 25_000;
    expect(refusalOf(() => protection.admit("molly"))).toEqual({ code: "0x80072322", retryAfter: "35" });
    expect(refusalOf(() => protection.admit("alan"))).toBeNull();
    now = 60_000;
    expect(refusalOf(() => protection.admit("molly"))).toBeNull();
    expect(refusalOf(() => protection.admit("molly"))).toEqual({ code: "0x80072322", retryAfter: "10" });
  });

  it("counts what runs at the same time", () => {
    const protection = start();
    const first = protection.admit("molly");
    protection.admit("molly");
    expect(refusalOf(() => protection.admit("molly"))?.code).toBe("0x80072326");
    first.finish();
    expect(refusalOf(() => protection.admit("molly"))).toBeNull();
  });

  it("adds up how long requests took", () => {
    const protection = start();
    const long = protection.admit("molly");
    now = 10_000;
    long.finish();
    expect(refusalOf(() => protection.admit("molly"))).toEqual({ code: "0x80072321", retryAfter: "50" });
    now = 60_001;
    expect(refusalOf(() => protection.admit("molly"))).toBeNull();
  });

  it("does not add what a request only waited for others", () => {
    const protection = start();
    const long = protection.admit("molly");
    now = 10_000;
    long.finish(1);
    expect(refusalOf(() => protection.admit("molly"))).toBeNull();
  });

  it("tells the user what is left", () => {
    const protection = start();
    const { headers } = protection.admit("molly");
    expect(headers).toEqual({
      "x-ms-ratelimit-burst-remaining-xrm-requests": "2",
      "x-ms-ratelimit-time-remaining-xrm-requests": "10.00",
    });
  });
});
