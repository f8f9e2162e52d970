import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Most bytes a browser has to fetch for a control, compressed as servers compress (gzip, level 9). */
export interface Budget {
  readonly script: number;
  readonly styles: number;
}

const kilobyte = 1024;

/**
 * Every control has a budget: a new one is added here, with its own. Wished for are scripts of 5 KB (CommitmentStatus), 8 KB (OrderLines)
 * and 9 KB (each chart), 26 KB together. OrderLines and PaymentPatterns hold that; what the others have beyond it is the controls' own
 * code, with nothing of others in it (docs/adr/0009-light-controls.md). A budget holds what was reached: it may be lowered, never raised
 * for comfort. Painting the answer first and the share of the year before cost 0.2 to 0.3 KB of CommitmentStatus and SalesHistory.
 */
export const budgets: Readonly<Record<string, Budget>> = {
  CommitmentStatus: { script: 11.2 * kilobyte, styles: 3 * kilobyte },
  SalesHistory: { script: 10 * kilobyte, styles: 3 * kilobyte },
  PaymentPatterns: { script: 9 * kilobyte, styles: 3.25 * kilobyte },
  OrderLines: { script: 8 * kilobyte, styles: 3 * kilobyte },
};

/** Most bytes the scripts of all controls may have together, compressed. */
export const budgetTogether = 38 * kilobyte;

/** Traces of what the platform provides or a released bundle must not hold; each one names its remedy. */
const strangers: readonly (readonly [trace: RegExp, remedy: string])[] = [
  [/react-dom|reactjs\.org\/docs\/error-decoder/, "holds a copy of React: import it only as a platform library"],
  [/react\/jsx-runtime|react\.transitional\.element/, 'holds the JSX runtime: compile with "jsx": "react"'],
  [/@fluentui\/|FabricConfig/, "holds a copy of Fluent: import it only from @fluentui/react"],
  [/\beval\(|sourceMappingURL=data:/, "is a development build: build with --buildMode production"],
];

export interface BundleReport {
  readonly control: string;
  readonly script: number;
  readonly styles: number;
  readonly faults: readonly string[];
}

/** Measures the built controls in a folder. A control that is missing, or has no budget, is a fault too. */
export function measureBundles(folder: string, allowed: Readonly<Record<string, Budget>>): readonly BundleReport[] {
  const built = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "bundle.js")))
    : [];
  const names = [...new Set([...Object.keys(allowed), ...built])].sort();
  return names.map((control) =>
    built.includes(control)
      ? measure(control, join(folder, control), allowed[control])
      : { control, script: 0, styles: 0, faults: [`is not in ${folder}: run npm run pack first`] },
  );
}

/** What is wrong with the controls as a whole; undefined when nothing is. */
export function faultTogether(reports: readonly BundleReport[], allowed: number): string | undefined {
  const script = reports.reduce((total, report) => total + report.script, 0);
  return script > allowed ? `have scripts of ${script} bytes, ${allowed} are allowed` : undefined;
}

function measure(control: string, folder: string, budget: Budget | undefined): BundleReport {
  const source = readFileSync(join(folder, "bundle.js"), "utf8");
  const styleSheets = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".css"),
  );
  const script = compressedSize(source);
  const styles = compressedSize(styleSheets.map((file) => readFileSync(join(folder, file), "utf8")).join(""));
  return {
    control,
    script,
    styles,
    faults: [
      ...(budget ? [] : ["has no budget: add it to tools/bundle-budgets.ts"]),
      ...(budget && script > budget.script ? [`has a script of ${script} bytes, ${budget.script} are allowed`] : []),
      ...(budget && styles > budget.styles ? [`has styles of ${styles} bytes, ${budget.styles} are allowed`] : []),
      ...strangers.flatMap(([trace, remedy]) => (trace.test(source) ? [remedy] : [])),
    ],
  };
}

function compressedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
