import { fault, type Fault, type Rule } from "../../rule";

/** What must stay in the environment it came from, by what gives it away. */
const traces: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/https:\/\/[a-z0-9-]+\.(api\.)?crm\d*\.dynamics\.com/i, "the address of an environment"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  [/SharedAccessKey=|AccountKey=|client_secret["'\s]*[:=]\s*["'][^"']+/i, "a secret"],
];

const readable = /(\.(xml|js|json|resx|svg|css|html?)|^WebResources\/[^.]+)$/;

export const nothingOfAnEnvironment: Rule = {
  id: "nothing-of-an-environment",
  severity: "advice",
  reason:
    "A package goes to every customer: it carries no secret, no address of an environment and no value of an environment variable.",
  check: ({ files }) => [...files].flatMap(([file, bytes]) => [...valueOf(file), ...tracesIn(file, bytes)]),
};

function valueOf(file: string): Fault[] {
  return /environmentvariablevalues?\.(json|xml)$/i.test(file)
    ? [fault(`file ${file}`, "carries the value of an environment variable", "Ship the definition only.")]
    : [];
}

function tracesIn(file: string, bytes: Uint8Array): Fault[] {
  if (!readable.test(file)) return [];
  const text = new TextDecoder().decode(bytes);
  return traces
    .filter(([pattern]) => pattern.test(text))
    .map(([, what]) =>
      fault(`file ${file}`, `carries ${what}`, "Take it out; such things are set in the environment after the import."),
    );
}
