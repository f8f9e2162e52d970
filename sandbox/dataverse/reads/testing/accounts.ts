import { personId } from "../../organization/stock-people";
import { id, type TestOrganization } from "./organization";

/** Five accounts with contacts and tasks, and three items: small enough to know by heart, odd enough to tell rules apart. */
export function insertAccounts({ insert }: TestOrganization): void {
  const people = { molly: personId("molly.clark"), eric: personId("eric.gruber") };
  insert("contact", id(101), { fullname: "Susanna Stubberod", createdby: people.molly });
  insert("contact", id(102), { fullname: "Jim Glynn", createdby: people.eric });
  const accounts = [
    {
      name: "Contoso, Ltd.",
      revenue: "500.1",
      numberofemployees: 50,
      statecode: 0,
      accountcategorycode: 1,
      primarycontactid: id(101),
      creditonhold: true,
      ownerid: people.molly,
      ownerid_type: "systemuser",
      createdon: "2023-04-07T12:00:00Z",
    },
    {
      name: "contoso north",
      revenue: "500.10",
      numberofemployees: 7,
      statecode: 0,
      primarycontactid: id(102),
      creditonhold: false,
      parentaccountid: id(1),
      createdon: "2023-04-08T00:00:00Z",
    },
    {
      name: "O'Neill & Søn",
      revenue: "9",
      numberofemployees: 2000,
      statecode: 1,
      accountcategorycode: 2,
      parentaccountid: id(2),
      telephone1: "O'Neill & Søn",
    },
    { name: "100% pure_[water]", revenue: "10", numberofemployees: null, statecode: 0, parentaccountid: id(1) },
    { name: null, revenue: null, numberofemployees: 5, statecode: 1 },
  ];
  accounts.forEach((account, index) => {
    insert("account", id(index + 1), account);
  });
  insert("task", id(201), {
    subject: "Call back",
    statecode: 0,
    regardingobjectid: id(1),
    regardingobjectid_type: "account",
  });
  insert("task", id(202), {
    subject: "Send offer",
    statecode: 1,
    regardingobjectid: id(1),
    regardingobjectid_type: "account",
  });
  insert("task", id(203), {
    subject: "Call back",
    statecode: 1,
    regardingobjectid: id(3),
    regardingobjectid_type: "account",
  });
  insert("sample_item", id(301), {
    sample_name: "one",
    sample_tags: "1,2",
    sample_day: "2023-04-07",
    sample_wall: "2023-04-07T23:30:00Z",
  });
  insert("sample_item", id(302), {
    sample_name: "two",
    sample_tags: "12",
    sample_day: "2023-04-08",
    sample_parentid: id(301),
  });
  insert("sample_item", id(303), { sample_name: "three" });
  insert("sample_item_contact", id(401), { sample_itemid: id(301), contactid: id(101) });
  insert("sample_item_contact", id(402), { sample_itemid: id(301), contactid: id(102) });
  insert("sample_item_contact", id(403), { sample_itemid: id(302), contactid: id(102) });
}
