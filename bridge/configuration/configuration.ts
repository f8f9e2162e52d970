import { z } from "zod";
import { longestRequestSeconds } from "../dataverse/web-api";
import { dataverseLimits } from "../dataverse/service-limits";
import { timeZone } from "./time-zone";
import { tolerancesShape } from "./tolerances";
import { workingTimeShape } from "./working-time";

/** An address the bridge sends a token or a secret to: never unencrypted, but on this machine. */
const address = z.url().refine(isProtected, {
  error: "must begin with https:// (http:// is for this machine only, 127.0.0.1 or localhost)",
});

/** A secret is never in the file itself. */
const secret = z.union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })], {
  error: 'must say where the secret is: {"env": "NAME"} or {"file": "PATH"}',
});

const seconds = z.number().positive();

/** How long something is kept; for ever when it is not said. */
const days = z.int().min(1).optional();

/** How the bridge proves who it is: by one of three. What belongs to which is checked when the sign-in is made. */
const signIn = {
  clientId: z.string().min(1).optional(),
  clientSecret: secret.optional(),
  clientCertificate: secret.optional(),
  managedIdentity: z.literal(true).optional(),
};

export const configurationShape = z.strictObject({
  dataverse: z.strictObject({
    url: address,
    tokenUrl: address.optional(),
    ...signIn,
    requestTimeoutSeconds: seconds.default(longestRequestSeconds),
    limits: z
      .strictObject({
        requests: z.int().min(1).default(dataverseLimits.requests),
        executionSeconds: seconds.default(dataverseLimits.executionSeconds),
        windowSeconds: seconds.default(dataverseLimits.windowSeconds),
      })
      .prefault({}),
  }),
  businessCentral: z.strictObject({
    connection: z
      .string()
      .regex(/^[a-z0-9-]{1,20}$/, { error: "must be 1 to 20 of a-z, 0-9 and -" })
      .default("bc"),
    url: address,
    company: z.string().min(1),
    tokenUrl: address.optional(),
    ...signIn,
    reader: z.strictObject(signIn).optional(),
    webAddress: z.url().optional(),
    requestTimeoutSeconds: seconds.default(60),
    longestCommitSeconds: seconds.default(600),
    unitCodes: z.record(z.string(), z.string()).default({}),
  }),
  outbound: z
    .strictObject({
      pollSeconds: seconds.default(5),
      leaseSeconds: seconds.default(120),
      concurrency: z.int().min(1).max(50).default(4),
    })
    .prefault({}),
  inbound: z
    .strictObject({
      pollSeconds: seconds.default(5),
      overlapSeconds: seconds.default(600),
      sweepMinutes: z.number().min(1).default(60),
      keySweepMinutes: z.number().min(1).default(1440),
      settleMinutes: z.number().min(1).default(60),
    })
    .prefault({}),
  tolerances: tolerancesShape,
  answers: z
    .strictObject({
      floorMinutes: z.number().positive().default(30),
      untilLearnedMinutes: z.number().positive().default(240),
      workingTime: workingTimeShape.optional(),
      pollSeconds: seconds.default(30),
    })
    .prefault({}),
  figures: z
    .strictObject({
      timeZone: timeZone.default("UTC"),
      fiscalYearStart: z.int().min(1).max(12).default(1),
      graceDays: z.int().min(0).max(90).default(0),
      agingEdges: z
        .tuple([z.int().min(1), z.int(), z.int()])
        .refine(([first, second, third]) => first < second && second < third, { error: "must rise, as [30, 60, 90]" })
        .default([30, 60, 90]),
      clockStart: z.enum(["InvoiceDate", "PostingDate"]).default("InvoiceDate"),
    })
    .prefault({}),
  telemetry: z
    .discriminatedUnion("exporter", [
      z.strictObject({ exporter: z.literal("none") }),
      z.strictObject({ exporter: z.literal("console") }),
      z.strictObject({ exporter: z.literal("otlp"), endpoint: z.url() }),
    ])
    .prefault({ exporter: "console" }),
  retention: z
    .strictObject({
      ...signIn,
      tokenUrl: address.optional(),
      messageDays: z.strictObject({
        begun: days,
        applied: days,
        refused: days,
        failed: days,
        byOperator: days,
      }),
    })
    .optional(),
  instance: z.string().min(1).max(100).optional(),
  health: z.strictObject({ port: z.int().min(0).max(65535), host: z.string().min(1).default("127.0.0.1") }).optional(),
  drainSeconds: seconds.default(25),
  log: z.strictObject({ level: z.enum(["debug", "info", "warn", "error"]).default("info") }).prefault({}),
});

/** The configuration as the file says it, defaults filled in, secrets not read yet. */
export type ConfigurationFile = z.infer<typeof configurationShape>;

export type Secret = z.infer<typeof secret>;

/** How a service is signed in to, as the file says it. */
export type SaidOfSignIn = z.infer<z.ZodObject<typeof signIn>>;

function isProtected(url: string): boolean {
  const { protocol } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && isThisMachine(url));
}

export function isThisMachine(url: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
}
