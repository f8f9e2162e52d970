import { constants, createHash, createPrivateKey, sign, X509Certificate } from "node:crypto";

/** What proves that an application is who it says, by its certificate. */
export interface CertifiedClient {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Certificate and private key, in PEM. */
  readonly certificate: string;
}

const secondsValid = 300;

/**
 * A signed token an application shows in place of a secret (RFC 7523; its form is that of learn.microsoft.com,
 * identity-platform/certificate-credentials). Throws when the PEM holds no certificate or no private key.
 */
export function makeClientAssertion(
  { tokenUrl, clientId, certificate }: CertifiedClient,
  now: Date,
  id: string,
): string {
  const { raw } = new X509Certificate(certificate);
  const from = Math.floor(now.getTime() / 1000);
  const header = { alg: "PS256", typ: "JWT", "x5t#S256": createHash("sha256").update(raw).digest("base64url") };
  const claims = { aud: tokenUrl, iss: clientId, sub: clientId, jti: id, nbf: from, exp: from + secondsValid };
  const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  const signature = sign("sha256", Buffer.from(content), {
    key: createPrivateKey(certificate),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });
  return `${content}.${signature.toString("base64url")}`;
}
