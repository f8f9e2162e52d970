import * as React from "react";
import type { RequestVersion } from "../../shared/mirror/read-versions";
import type { VersionCard } from "../telling/versions-of";
import type { Teller } from "../words";
import { VersionTable } from "../VersionTable";

interface Props {
  readonly versions: readonly VersionCard[];
  readonly read: () => Promise<readonly RequestVersion[]>;
  readonly teller: Pick<Teller, "say" | "amount">;
}

/** What was asked for, version beside version; on demand line by line. */
export function Versions({ versions, read, teller }: Props): React.ReactElement {
  const [isOpen, open] = React.useState(false);
  return (
    <>
      <ul className="accord-versions">
        {versions.map(({ name, answer, tone, total, when }) => (
          <li key={name}>
            <b>{name}</b>
            <span className={`accord-tag accord-${tone}`}>{answer}</span>
            <bdi>{total}</bdi>
            <bdi>{when}</bdi>
          </li>
        ))}
      </ul>
      <button type="button" className="accord-button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {teller.say("Compare")}
      </button>
      {isOpen && <VersionTable key={versions.length} read={read} teller={teller} />}
    </>
  );
}
