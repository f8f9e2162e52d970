import type { Answer } from "#model/answer";
import type { CommitmentKind } from "#model/commitments/kind";
import type { Fulfilment } from "#model/fulfilment";
import type { IntentKind } from "#model/intents/kind";
import type { ReasonCode } from "#model/reason";
import type { Stage } from "#model/stage";
import type { CalendarWord } from "../shared/host/calendar";
import type { Moments } from "../shared/host/moments";
import type { TellNumber } from "../shared/host/numbers";
import type { NewsSource } from "../shared/mirror/read-freshness";
import type { Words } from "../shared/words/words";

/** What stands in the way of a request; Unknown for a reason of a newer version of the solution. */
export type Obstacle = ReasonCode | "Unknown";

/** The one thing to be said about a deal now. It picks the sentence, who acts next, and the panel. */
export type Topic =
  | "Unsaved"
  | "NothingSent"
  | "Approved"
  | Extract<Answer, "Withdrawn" | "Superseded" | "Expired">
  | "OnItsWay"
  | "AwaitingDecision"
  | "Expected"
  | "Overdue"
  | Obstacle
  | "Accepted"
  | "Changed"
  | Fulfilment
  | "Invoiced"
  | "ChangePending"
  | "Refused"
  | "Closed";

/** The keys of strings/CommitmentStatus.*.resx, apart from those the manifest names. */
export type Word =
  | CalendarWord
  | "Region"
  | "Loading"
  | "TryAgain"
  | "AsOf"
  | "AsOf_Form"
  | "ForSupport"
  | "WhoActs"
  | "NextAction"
  | "NowWith"
  | "Submitted"
  | "NextTry"
  | "NextTry_Value"
  | "Request"
  | "Request_Value"
  | "Answer"
  | "Answer_By"
  | "Answer_Late"
  | "Order"
  | "Total"
  | "Shipped"
  | "Percent"
  | "Erp"
  | "Story"
  | "Track"
  | `Stage_${Stage}`
  | `Ago_${"Now" | "Minutes" | "Today" | "Before"}`
  | `Frame_${Stage | "OnHold" | "Kept" | "Hidden" | "Bound"}`
  | "Say_Order"
  | `Say_${Topic}`
  | `Who_${Topic}`
  | `What_${Obstacle | "Changed" | "Gone" | "Pending" | "Overdue" | "Kept" | "Stale" | "Unavailable" | "NoPrivilege"}`
  | `Next_${Obstacle | "Overdue"}`
  | "Version"
  | "InForce"
  | `Compare${"" | "_Failed"}`
  | "Line"
  | "Effect"
  | "Sum"
  | `Source_${NewsSource | "Late"}`
  | `Span_${"Minutes" | "Hours" | "Days"}`
  | `Usual_${"Within" | "By"}`
  | `Lines_${"One" | "Many"}`
  | `Effect_${"Less" | "More" | "Same"}`
  | `Story_${IntentKind | CommitmentKind}`
  | `Answer_${Answer}`;

/** What the telling functions speak with: words and formats of the user, and the time it is. */
export interface Teller extends Moments {
  readonly say: Words<Word>;
  readonly amount: TellNumber;
  readonly now: Date;
}
