import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { create, ownedBy, update } from "../ports/change";
import type { ChangeResult, ChangeSet, Dataverse } from "../ports/dataverse";
import { opportunityTable } from "../ports/stock-tables";
import { writeAsFarAsAllowed } from "./reduced-writes";

const applied: ChangeResult = { is: "applied", versions: [] };
const refused: ChangeResult = { is: "refused", code: "0x80040220", detail: "no privilege" };

/** A Dataverse that refuses change sets for a reason. */
function refusing(isRefused: (changes: ChangeSet) => boolean) {
  const sent: ChangeSet[] = [];
  const dataverse = {
    changeAll: (changeSets: readonly ChangeSet[]) => {
      sent.push(...changeSets);
      return Promise.resolve(changeSets.map((changes) => (isRefused(changes) ? refused : applied)));
    },
  } as unknown as Dataverse;
  return { dataverse, sent };
}

const order = create(orderTable, { accord_number: "1", ...ownedBy("u") });
const deal = update(opportunityTable, "o", { accord_ordernumber: "1" });
const intent = update(intentTable, "i", { accord_attempts: 1 }, 'W/"1"');

const namesOwner = (changes: ChangeSet) => JSON.stringify(changes).includes("ownerid");
const touchesDeal = (changes: ChangeSet) => changes.some((change) => change.table.kind === "stock");

test("what is taken is written once, with everything", async () => {
  const { dataverse, sent } = refusing(() => false);
  const written = await writeAsFarAsAllowed(dataverse, [[order, deal], []]);
  expect(written).toEqual([
    { result: applied, leftOut: undefined },
    { result: applied, leftOut: undefined },
  ]);
  expect(sent).toHaveLength(2);
});

test("a person who may not own a row does not keep it from being written", async () => {
  const { dataverse } = refusing(namesOwner);
  expect(await writeAsFarAsAllowed(dataverse, [[order, deal]])).toEqual([{ result: applied, leftOut: undefined }]);
});

test("a deal that may not be written does not keep the mirror and the request from it, and that is said", async () => {
  const { dataverse, sent } = refusing(touchesDeal);
  const written = await writeAsFarAsAllowed(dataverse, [[order, deal, intent], [order]]);
  expect(written).toEqual([
    { result: applied, leftOut: "no privilege (0x80040220)" },
    { result: applied, leftOut: undefined },
  ]);
  expect(sent.at(-1)?.map((change) => change.table.schemaName)).toEqual(["accord_Order", "accord_Intent"]);
});

test("what is refused all the same stays refused", async () => {
  const { dataverse } = refusing(() => true);
  expect(await writeAsFarAsAllowed(dataverse, [[order]])).toMatchObject([{ result: { is: "refused" } }]);
});
