import { syncStateTable } from "#model/tables/sync-state";
import { upsert, type Change } from "../../ports/change";
import { DataverseFault, type ChangeResult, type ChangeSet, type Dataverse } from "../../ports/dataverse";
import { makeJointWrites } from "./joint-writes";

const rowOf = (stream: string): Change =>
  upsert(syncStateTable, { column: "accord_streamkey", value: stream }, { accord_name: stream });
const applied: ChangeResult = { is: "applied", versions: [undefined] };

/** A Dataverse whose answers are given by hand. */
function makeWaitingDataverse() {
  const requests: { readonly names: readonly unknown[]; readonly answer: (results: Answers) => void }[] = [];
  type Answers = readonly ChangeResult[] | DataverseFault;
  const changeAll = (changeSets: readonly ChangeSet[]) =>
    new Promise<readonly ChangeResult[]>((resolve, reject) => {
      const names = changeSets.flat().map((change) => ("values" in change ? change.values.accord_name : undefined));
      const answer = (results: Answers) => (results instanceof DataverseFault ? reject(results) : resolve(results));
      requests.push({ names, answer });
    });
  return { requests, dataverse: { changeAll } as unknown as Dataverse };
}

test("rows that are asked for while a request is under way go out together with the next one", async () => {
  const { requests, dataverse } = makeWaitingDataverse();
  const write = makeJointWrites(dataverse);
  const orders = write(() => rowOf("Orders"));
  const others = [write(() => rowOf("Shipments")), write(() => rowOf("Invoices"))];
  expect(requests.map(({ names }) => names)).toEqual([["Orders"]]);

  requests[0]?.answer([applied]);
  await orders;
  await Promise.resolve();
  expect(requests.map(({ names }) => names)).toEqual([["Orders"], ["Shipments", "Invoices"]]);

  requests[1]?.answer([applied, applied]);
  await Promise.all(others);
});

test("what is written is what there is when the request leaves", async () => {
  const { requests, dataverse } = makeWaitingDataverse();
  const write = makeJointWrites(dataverse);
  let read = 1;
  const first = write(() => rowOf("Orders"));
  const second = write(() => rowOf(`Invoices, ${read} read`));
  read = 2;
  requests[0]?.answer([applied]);
  await first;
  await Promise.resolve();
  expect(requests[1]?.names).toEqual(["Invoices, 2 read"]);
  requests[1]?.answer([applied]);
  await second;
});

test("a row Dataverse does not take fails by itself; a request that is not answered fails for all that is in it, and the next one goes out", async () => {
  const { requests, dataverse } = makeWaitingDataverse();
  const write = makeJointWrites(dataverse);
  const first = write(() => rowOf("Orders"));
  const [refused, taken] = [write(() => rowOf("Shipments")), write(() => rowOf("Invoices"))];
  requests[0]?.answer(new DataverseFault("no answer", "Transient"));
  await expect(first).rejects.toThrow("no answer");
  await Promise.resolve();
  requests[1]?.answer([{ is: "refused", code: "1", detail: "no such column" }, applied]);
  await expect(refused).rejects.toThrow("no such column");
  await taken;
});
