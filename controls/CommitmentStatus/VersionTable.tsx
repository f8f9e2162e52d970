import * as React from "react";
import { useReading } from "../shared/host/useReading";
import type { RequestVersion } from "../shared/mirror/read-versions";
import { HeadRow } from "../shared/ui/HeadRow";
import { Skeleton } from "../shared/ui/Skeleton";
import { compareVersions } from "./telling/compare-versions";
import type { Teller } from "./words";

interface Props {
  readonly read: () => Promise<readonly RequestVersion[]>;
  readonly teller: Pick<Teller, "say" | "amount">;
}

/** The two newest versions, line by line, and what the difference is worth. */
export function VersionTable({ read, teller: { say, amount } }: Props): React.ReactElement | null {
  const [reading] = useReading("versions", async () => compareVersions(await read(), amount));
  if (reading.is === "loading") return <Skeleton label={say("Loading")} bars={1} />;
  if (!reading.value) return <p className="accord-small">{say("Compare_Failed")}</p>;
  const { versions, lines, total } = reading.value;
  return (
    <table className="accord-compared">
      <HeadRow
        names={[say("Line"), ...versions.map((version) => say("Version", { version: String(version) })), say("Effect")]}
      />
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className={line.isSame ? "" : "accord-differing"}>
            <th scope="row">
              <bdi>{line.name}</bdi>
            </th>
            {[line.before, line.now, line.effect].map((cell, index) => (
              <td key={index}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("Sum")}</th>
          <td>{total.before}</td>
          <td>{total.now}</td>
          <td>{total.effect}</td>
        </tr>
      </tfoot>
    </table>
  );
}
