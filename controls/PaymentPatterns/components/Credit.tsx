import * as React from "react";
import { toNumber, zero } from "#model/decimal";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import { lock } from "../../shared/ui/glyphs";
import { MessagePanel } from "../../shared/ui/MessagePanel";
import { tellFigure } from "../telling/days";
import { exposureOf } from "../telling/shares-of";
import type { Teller } from "../words";
import { ShareTable, type SumRow } from "./ShareTable";

const nearlyUsed = 90;

/** The credit limit and its use. No limit, a limit, and a block are three different things. */
export function Credit({
  finance,
  teller,
}: {
  readonly finance: AccountFinance;
  readonly teller: Teller;
}): React.ReactElement {
  const { say, amount } = teller;
  const { figures, limitMode } = finance;
  const isLimited = limitMode === "Limited";
  const use = toNumber(figures.limitUse ?? zero);
  const sums: SumRow[] = [{ name: say("InUse"), amount: amount(figures.exposure), isStrong: true }];
  if (limitMode !== "None") sums.push({ name: say("Limit"), amount: amount(figures.creditLimit) });
  if (isLimited) sums.push({ name: say("Available"), amount: amount(figures.availableCredit), isStrong: true });
  const tone = limitMode === "Blocked" ? "error" : isLimited && use >= nearlyUsed ? "warn" : "quiet";
  return (
    <>
      <b>{say("Credit")}</b>{" "}
      <span className={`accord-tag accord-${tone}`}>
        <bdi>{say(`Limit_${limitMode}`, { percent: tellFigure(figures.limitUse, teller) })}</bdi>
      </span>
      {limitMode === "Blocked" && <MessagePanel tone="error" glyph={lock} text={say("Limit_BlockedSaid")} />}
      {limitMode === "None" && <p>{say("Limit_NoneSaid")}</p>}
      <ShareTable
        shares={exposureOf(finance, teller)}
        rest={isLimited ? toNumber(figures.availableCredit ?? zero) : 0}
        sums={sums}
      />
      {isLimited && <p className="accord-small">{say("Limit_Said", { amount: amount(figures.availableCredit) })}</p>}
    </>
  );
}
