import { DataverseError } from "../dataverse-error";
import { systemUserId, rootBusinessUnitId } from "../organization/stock-ids";
import type { TableMetadata } from "../metadata/table-metadata";
import type { Caller } from "./access";
import type { Depth } from "./depth";
import { makePeople, spreadPeople, type People } from "./testing/people";

let people: People;
beforeAll(() => {
  people = makePeople();
});
afterEach(() => {
  people.clear();
});
afterAll(() => {
  people.organization.close();
});

function table(name: string): TableMetadata {
  const found = people.organization.catalog.table(name);
  if (found === undefined) throw new Error(`There is no table ${name}.`);
  return found;
}

function refusal(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DataverseError) return `${String(error.status)} ${error.code} ${error.message}`;
    throw error;
  }
  return "allowed";
}

describe("how far a privilege reaches", () => {
  it.each<[Depth, readonly string[]]>([
    ["Basic", ["own"]],
    ["Local", ["of North", "own"]],
    ["Deep", ["of East", "of North", "own"]],
    ["Global", ["of East", "of North", "of South", "of the root", "own"]],
  ])("is, at depth %s, %j", (depth, expected) => {
    const { north } = spreadPeople(people);
    const molly = people.user("Molly", north);
    people.account("own", molly);
    people.give(people.role("Reader", { prvReadAccount: depth }), molly);
    expect(people.reached(molly)).toEqual(expected);
  });

  it("is the widest of several roles", () => {
    const { north } = spreadPeople(people);
    const molly = people.user("Molly", north);
    people.give(people.role("Narrow", { prvReadAccount: "Basic" }), molly);
    people.give(people.role("Wide", { prvReadAccount: "Local" }), molly);
    expect(people.reached(molly)).toEqual(["of North"]);
  });

  it("is counted from the business unit of the team a role comes through", () => {
    const { north, east } = spreadPeople(people);
    const molly = people.user("Molly", north);
    const team = people.team("East desk", east, [molly]);
    people.give(people.role("Reader", { prvReadAccount: "Local" }), team);
    expect(people.reached(molly)).toEqual(["of East"]);
  });

  it("covers what teams of the user own", () => {
    const { north, east } = spreadPeople(people);
    const molly = people.user("Molly", north);
    const team = people.team("Key accounts", east, [molly]);
    people.account("of the team", team, east);
    people.give(people.role("Reader", { prvReadAccount: "Basic" }), molly);
    expect(people.reached(molly)).toEqual(["of the team"]);
  });

  it("is different for each right", () => {
    const { north } = spreadPeople(people);
    const molly = people.user("Molly", north);
    people.account("own", molly);
    people.give(people.role("Clerk", { prvReadAccount: "Global", prvWriteAccount: "Basic" }), molly);
    expect(people.reached(molly, "Write")).toEqual(["own"]);
    expect(people.reached(molly, "Delete")).toEqual([]);
  });

  it("is everything for an administrator", () => {
    spreadPeople(people);
    const system: Caller = { userId: systemUserId, businessUnitId: rootBusinessUnitId, onBehalfOfUserId: null };
    expect(people.reached(system, "Delete")).toHaveLength(4);
  });
});

describe("a share", () => {
  const read = 1;
  const write = 2;

  function share(accountId: string, principalid: string, accessrightsmask: number): void {
    const id = "00000000-0000-0000-0000-00000000000a";
    people.row("principalobjectaccess", id, {
      objectid: accountId,
      objecttypecode: "account",
      principalid,
      accessrightsmask,
    });
  }

  it("adds the row for the rights it names, to a privilege of any depth", () => {
    const { north } = spreadPeople(people);
    const molly = people.user("Molly", north);
    const account = people.account("shared", people.user("Alan"));
    people.give(people.role("Clerk", { prvReadAccount: "Basic", prvWriteAccount: "Basic" }), molly);
    share(account, molly.userId, read);
    expect(people.reached(molly)).toEqual(["shared"]);
    expect(people.reached(molly, "Write")).toEqual([]);
    share(account, molly.userId, read | write);
    expect(people.reached(molly, "Write")).toEqual(["shared"]);
  });

  it("with a team reaches its members", () => {
    const molly = people.user("Molly");
    const team = people.team("Desk", rootBusinessUnitId, [molly]);
    share(people.account("shared", people.user("Alan")), team, read);
    people.give(people.role("Reader", { prvReadAccount: "Basic" }), molly);
    expect(people.reached(molly)).toEqual(["shared"]);
  });

  it("gives nothing to somebody without the privilege", () => {
    const molly = people.user("Molly");
    share(people.account("shared", people.user("Alan")), molly.userId, read);
    people.give(people.role("Other", { prvReadContact: "Global" }), molly);
    expect(people.reached(molly)).toEqual([]);
  });
});

describe("refusals", () => {
  it("name the privilege that no role gives, with its table", () => {
    const molly = people.user("Molly");
    people.give(people.role("Reader", { prvReadAccount: "Global" }), molly);
    const { access } = people.organization;
    expect(refusal(() => access.requirePrivilege(molly, "Read", table("account")))).toBe("allowed");
    expect(refusal(() => access.requirePrivilege(molly, "Write", table("account")))).toMatch(
      new RegExp(
        `^403 0x80040220 Principal user \\(Id=${molly.userId}, type=8, roleCount=1, privilegeCount=1, .* is missing prvWriteAccount privilege \\(Id=[0-9a-f-]{36}\\) on OTC=1 for entity 'account'`,
      ),
    );
  });

  it("tell somebody without any role so", () => {
    const nobody = people.user("Nobody");
    expect(refusal(() => people.organization.access.requirePrivilege(nobody, "Read", table("account")))).toMatch(
      new RegExp(`^403 0x80042f09 The user \\(Id=${nobody.userId}\\) has not been assigned any roles`),
    );
  });

  it("name the row a privilege does not reach", () => {
    const molly = people.user("Molly", people.unit("North"));
    people.give(people.role("Reader", { prvReadAccount: "Local" }), molly);
    const account = people.account("far away", people.user("Alan"));
    const { access } = people.organization;
    expect(refusal(() => access.requireAccess(molly, "Read", table("account"), people.owned(account)))).toBe(
      `403 0x80048306 Principal with id ${molly.userId} does not have ReadAccess right(s) for record with id ${account} of entity account`,
    );
  });

  it("keep people from creating rows for owners their privilege does not reach", () => {
    const north = people.unit("North");
    const molly = people.user("Molly", north);
    const alan = people.user("Alan", north);
    const far = people.user("Far");
    const { access } = people.organization;
    const create = (owner: Caller): string =>
      refusal(() =>
        access.requireAccess(molly, "Create", table("account"), {
          id: "00000000-0000-0000-0000-000000000001",
          ownerId: owner.userId,
          owningBusinessUnitId: owner.businessUnitId,
        }),
      );
    people.give(people.role("Own", { prvCreateAccount: "Basic" }), molly);
    expect([create(molly), create(alan).slice(0, 14)]).toEqual(["allowed", "403 0x80048306"]);
    people.give(people.role("Unit", { prvCreateAccount: "Local" }), molly);
    expect([create(alan), create(far).slice(0, 14)]).toEqual(["allowed", "403 0x80048306"]);
  });
});

describe("lines of a document", () => {
  it("belong to whoever the document belongs to, and are changed by whoever may write it", () => {
    const { access, store } = people.organization;
    const molly = people.user("Molly", people.unit("North"));
    const alan = people.user("Alan");
    const grants = { prvReadOpportunity: "Basic", prvWriteOpportunity: "Basic" } as const;
    people.give(people.role("Seller", grants), molly);
    for (const [n, owner] of [
      ["1", molly],
      ["2", alan],
    ] as const) {
      const opportunityid = `00000000-0000-0000-0000-00000000000${n}`;
      people.row("opportunity", opportunityid, { ownerid: owner.userId, owningbusinessunit: owner.businessUnitId });
      people.row("opportunityproduct", `00000000-0000-0000-0000-00000000001${n}`, { opportunityid });
    }
    const line = table("opportunityproduct");
    const condition = access.rowCondition(molly, "Read", line, "line");
    const found = store.all(
      `SELECT opportunityid FROM opportunityproduct AS line WHERE ${condition?.sql ?? "1"}`,
      ...(condition?.values ?? []),
    );
    expect(found).toEqual([{ opportunityid: "00000000-0000-0000-0000-000000000001" }]);
    for (const right of ["Create", "Write", "Delete"] as const) {
      expect(refusal(() => access.requirePrivilege(molly, right, line))).toBe("allowed");
    }
    const row = (n: string) => ({
      id: `00000000-0000-0000-0000-00000000001${n}`,
      ownerId: null,
      owningBusinessUnitId: null,
    });
    expect(refusal(() => access.requireAccess(molly, "Delete", line, row("1")))).toBe("allowed");
    expect(refusal(() => access.requireAccess(molly, "Delete", line, row("2")))).toMatch(/^403 0x80048306 /);
  });
});

describe("secured columns", () => {
  const item = () => table("sample_item");
  const hidden = (caller: Caller, right: "Create" | "Read" | "Write"): readonly string[] => [
    ...people.organization.access.hiddenColumns(caller, right, item()),
  ];

  function profile(name: string, permissions: Readonly<Record<string, number>>): string {
    const id = `00000000-0000-0000-0000-0000000000${name}`;
    people.row("fieldsecurityprofile", id, { name });
    people.row("fieldpermission", id, {
      fieldsecurityprofileid: id,
      entityname: "sample_item",
      attributelogicalname: "sample_secret",
      canread: 0,
      cancreate: 0,
      canupdate: 0,
      ...permissions,
    });
    return id;
  }

  it("are hidden from everybody but administrators until a profile shows them", () => {
    const molly = people.user("Molly");
    people.give(people.role("Reader", { prvReadAccount: "Global" }), molly);
    expect(hidden(molly, "Read")).toEqual(["sample_secret"]);
    expect(hidden({ ...molly, userId: systemUserId }, "Read")).toEqual([]);
    const readers = profile("01", { canread: 4 });
    people.row("systemuserprofiles", readers, {
      systemuserid: molly.userId,
      fieldsecurityprofileid: readers,
    });
    expect([hidden(molly, "Read"), hidden(molly, "Write"), hidden(molly, "Create")]).toEqual([
      [],
      ["sample_secret"],
      ["sample_secret"],
    ]);
  });

  it("are shown by profiles of the user's teams too, each adding what it allows", () => {
    const molly = people.user("Molly");
    const team = people.team("Desk", rootBusinessUnitId, [molly]);
    const readers = profile("01", { canread: 4 });
    const writers = profile("02", { canupdate: 4 });
    people.row("teamprofiles", readers, { teamid: team, fieldsecurityprofileid: readers });
    people.row("systemuserprofiles", writers, {
      systemuserid: molly.userId,
      fieldsecurityprofileid: writers,
    });
    expect([hidden(molly, "Read"), hidden(molly, "Write"), hidden(molly, "Create")]).toEqual([
      [],
      [],
      ["sample_secret"],
    ]);
  });
});

describe("acting for somebody else", () => {
  it("needs the rights of both", () => {
    const { north } = spreadPeople(people);
    const molly = people.user("Molly", north);
    const bridge = people.user("Bridge");
    people.account("own", molly);
    people.give(people.role("Seller", { prvReadAccount: "Local", prvWriteAccount: "Basic" }), molly);
    people.give(people.role("Bridge", { prvReadAccount: "Deep" }), bridge);
    const both = { ...molly, onBehalfOfUserId: bridge.userId };
    expect(people.reached(both)).toEqual(["of North", "own"]);
    const { access } = people.organization;
    expect(refusal(() => access.requirePrivilege(both, "Write", table("account")))).toMatch(
      new RegExp(`^403 0x80040220 Principal user \\(Id=${bridge.userId}, .*prvWriteAccount`),
    );
    people.give(people.role("Own rows", { prvWriteAccount: "Global" }), bridge);
    expect(people.reached(both, "Write")).toEqual(["own"]);
  });
});
