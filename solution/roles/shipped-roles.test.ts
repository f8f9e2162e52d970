import { accordTables } from "#model/tables/accord-tables";
import { bridge } from "./bridge";
import { operator } from "./operator";
import { retention } from "./retention";
import { salesManager } from "./sales-manager";
import { salesperson } from "./salesperson";
import { shippedRoles } from "./shipped-roles";
import type { Role } from "./role";

const names = (role: Role) => role.privileges.map(({ name }) => name);
const writes = (role: Role) => names(role).filter((name) => /^prv(Write|Delete|Assign|Share)accord_/.test(name));

test("no role deletes anything but that of the application that removes messages after their time", () => {
  for (const role of shippedRoles) {
    const deletes = names(role).filter((name) => name.startsWith("prvDelete"));
    expect(deletes).toEqual(role === retention ? ["prvDeleteaccord_Message"] : []);
  }
  expect(writes(retention)).toEqual(["prvDeleteaccord_Message"]);
});

test("nobody has a privilege twice", () => {
  for (const role of shippedRoles) expect(new Set(names(role)).size).toBe(role.privileges.length);
});

test("those who sell create requests and change nothing", () => {
  for (const role of [salesperson, salesManager]) {
    expect(names(role).filter((name) => name.startsWith("prvCreate"))).toEqual(["prvCreateaccord_Intent"]);
    expect(writes(role)).toEqual([]);
  }
});

test("a sales manager has the rights of a salesperson, deeper", () => {
  expect(names(salesManager)).toEqual(names(salesperson));
  const depth = (role: Role) => role.privileges.find(({ name }) => name === "prvReadaccord_Order")?.depth;
  expect([depth(salesperson), depth(salesManager)]).toEqual(["Local", "Deep"]);
});

test("an operator reads every table of ours, writes issues only, and makes instructions and requests", () => {
  for (const { schemaName } of accordTables) expect(names(operator)).toContain(`prvRead${schemaName}`);
  expect(writes(operator)).toEqual(["prvWriteaccord_Issue", "prvAssignaccord_Issue", "prvAssignaccord_Intent"]);
  const creates = names(operator).filter((name) => name.startsWith("prvCreate"));
  expect(creates).toEqual(["prvCreateaccord_Instruction", "prvCreateaccord_Intent"]);
});

test("the bridge answers requests but makes none, and never rewrites the story", () => {
  expect(names(bridge)).toContain("prvWriteaccord_Intent");
  expect(names(bridge)).not.toContain("prvCreateaccord_Intent");
  expect(names(bridge)).not.toContain("prvCreateaccord_Instruction");
  expect(names(bridge)).toContain("prvCreateaccord_Commitment");
  expect(names(bridge)).not.toContain("prvWriteaccord_Commitment");
});

test("the audit is appended to by the bridge, read by operators, and changed by nobody", () => {
  const rights = (role: Role) => names(role).filter((name) => name.endsWith("accord_Message"));
  expect(rights(bridge)).toEqual(["prvCreateaccord_Message", "prvReadaccord_Message", "prvAppendaccord_Message"]);
  expect(rights(operator)).toEqual(["prvReadaccord_Message"]);
  for (const role of [salesperson, salesManager]) expect(rights(role)).toEqual([]);
});

test("rows without an owner are granted to all or not at all, and are not assigned", () => {
  for (const { privileges } of shippedRoles) {
    for (const { name, depth } of privileges.filter((privilege) =>
      /accord_(Coupling|SyncState|Message)$/.test(privilege.name),
    )) {
      expect(depth).toBe("Global");
      expect(name).not.toMatch(/^prv(Assign|Share)/);
    }
  }
});
