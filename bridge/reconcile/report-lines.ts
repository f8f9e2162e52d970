import { agrees, type Comparison, type Difference } from "./compare-items";

/** The comparison in lines people read: a line for each kind and month, then the rows that differ. */
export function toReportLines(
  company: string,
  { tallies, differences }: Comparison,
  dryRun: boolean,
): readonly string[] {
  const lines = tallies.map((tally) => {
    const { kind, month, erp, mirror } = tally;
    const sides = `ERP ${erp.count} / ${erp.sum}   CRM ${mirror.count} / ${mirror.sum}`;
    return `${agrees(tally) ? "agrees " : "DIFFERS"} ${company}  ${kind.padEnd(14)} ${month || "no date"}   ${sides}`;
  });
  const end =
    differences.length === 0
      ? "Everything agrees."
      : `${differences.length} rows differ; ${dryRun ? "nothing was changed" : "they were taken over anew"}.`;
  return [...lines, ...differences.map(toLine), end];
}

function toLine(difference: Difference): string {
  const { kind, number, customerNumber, month } = difference.item;
  const name = `${kind} ${number} of customer ${customerNumber}, ${month || "no date"}`;
  switch (difference.is) {
    case "missing":
      return `  ${name}: not in CRM`;
    case "gone":
      return `  ${name}: not in the ERP any more`;
    case "differs":
      return `  ${name}: ${difference.what.join("; ")}`;
  }
}
