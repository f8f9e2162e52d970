import { behavioursOf } from "../testing/behaviours";
import { anItem, anOrder, aLine, created } from "../testing/builders";
import { errorCodeOf, errorTextOf, idOf, rowsOf } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

const behaviour = behavioursOf("APIV2ItemsE2E");
const emptyGuid = "00000000-0000-0000-0000-000000000000";

describe("items", () => {
  behaviour("TestCreateSimpleItem", "an item needs nothing but a number", async () => {
    const item = created(await erp.post("items", { number: "simple" }));

    expect(item).toMatchObject({ number: "SIMPLE", type: "Inventory", inventory: 0, baseUnitOfMeasureCode: "PCS" });
  });

  behaviour("TestGetSimpleItem", "an item is read by id", async () => {
    const item = await anItem(erp, { type: "Non_x002D_Inventory", gtin: "4006381333931" });

    const { body } = await erp.get(`items(${idOf(item)})`);

    expect(body).toMatchObject({ number: item["number"], type: "Non_x002D_Inventory", gtin: "4006381333931" });
  });

  behaviour("TestCreateItemWithInventoryAmount", "stock cannot be given when an item is created", async () => {
    const refused = await erp.post("items", { number: "STOCK", inventory: 5 });

    expect([refused.status, errorCodeOf(refused)]).toEqual([400, "Application_DialogException"]);
  });

  behaviour("TestModifyItemInventory", "stock is adjusted by a change", async () => {
    const item = await anItem(erp);

    const { body } = await erp.patch(`items(${idOf(item)})`, { inventory: 12.5 });

    expect(body["inventory"]).toBe(12.5);
  });

  behaviour("TestCreateItemWithCategoryId", "the category's id brings its code", async () => {
    const category = created(await erp.post("itemCategories", { code: "coffee", displayName: "Coffee" }));

    expect(await anItem(erp, { itemCategoryId: category["id"] })).toMatchObject({ itemCategoryCode: "COFFEE" });
  });

  behaviour("TestCreateItemWithCategoryCode", "the category's code brings its id", async () => {
    const category = created(await erp.post("itemCategories", { code: "TEA", displayName: "Tea" }));

    expect(await anItem(erp, { itemCategoryCode: "tea" })).toMatchObject({ itemCategoryId: category["id"] });
  });

  behaviour("TestPatchItemWithCategoryCode", "an empty category code empties the id", async () => {
    created(await erp.post("itemCategories", { code: "SPARE", displayName: "Spare parts" }));
    const item = await anItem(erp, { itemCategoryCode: "SPARE" });

    const { body } = await erp.patch(`items(${idOf(item)})`, { itemCategoryCode: "" });

    expect(body).toMatchObject({ itemCategoryCode: "", itemCategoryId: emptyGuid });
  });

  behaviour("TestPatchItemWithCategoryId", "a category id that does not exist is refused", async () => {
    const item = await anItem(erp);

    const refused = await erp.patch(`items(${idOf(item)})`, { itemCategoryId: "11111111-1111-1111-1111-111111111111" });

    expect([refused.status, errorCodeOf(refused)]).toEqual([400, "Application_DialogException"]);
  });

  behaviour("TestGetItemWithCategory", "the category comes along when it is expanded", async () => {
    created(await erp.post("itemCategories", { code: "MACHINE", displayName: "Machines" }));
    const item = await anItem(erp, { itemCategoryCode: "MACHINE" });

    const { body } = await erp.get(`items(${idOf(item)})?$expand=itemCategory($select=displayName),itemVariants`);

    expect(body).toMatchObject({ itemCategory: { displayName: "Machines" }, itemVariants: [] });
  });

  behaviour("TestCreateItemWithUoMId", "the unit's id brings its code", async () => {
    const [box] = rowsOf(await erp.get("unitsOfMeasure?$filter=code eq 'BOX'"));

    expect(await anItem(erp, { baseUnitOfMeasureId: idOf(box) })).toMatchObject({ baseUnitOfMeasureCode: "BOX" });
  });

  behaviour("TestCreateItemWithUoMCode", "a pair of unit id and code must agree", async () => {
    const [box] = rowsOf(await erp.get("unitsOfMeasure?$filter=code eq 'BOX'"));

    const refused = await erp.post("items", { baseUnitOfMeasureId: idOf(box), baseUnitOfMeasureCode: "HOUR" });

    expect(errorCodeOf(refused)).toBe("Application_DialogException");
    expect(await anItem(erp, { baseUnitOfMeasureCode: "hour" })).toMatchObject({ baseUnitOfMeasureCode: "HOUR" });
  });

  behaviour("TestGetRelatedEntities", "the unit is reached by navigation", async () => {
    const item = await anItem(erp, { baseUnitOfMeasureCode: "SET" });

    expect((await erp.get(`items(${idOf(item)})/unitOfMeasure`)).body).toMatchObject({ code: "SET" });
    expect((await erp.get(`items(${idOf(item)})/itemCategory`)).status).toBe(204);
  });

  behaviour("TestModifyItem", "price and name are changed", async () => {
    const item = await anItem(erp);

    const { body } = await erp.patch(`items(${idOf(item)})`, { displayName: "New name", unitPrice: 12.34 });

    expect(body).toMatchObject({ displayName: "New name", unitPrice: 12.34, number: item["number"] });
  });

  behaviour("TestDeleteItem", "an item on an order stays, any other is deleted", async () => {
    const [ordered, free] = [await anItem(erp), await anItem(erp)];
    await anOrder(erp, { salesOrderLines: [aLine(ordered, 1)] });

    expect(errorTextOf(await erp.remove(`items(${idOf(ordered)})`))).toContain("outstanding Sales Order");
    expect((await erp.remove(`items(${idOf(free)})`)).status).toBe(204);
  });
});

describe("item variants", () => {
  const variant = behavioursOf("APIV2ItemVariantsE2E");

  variant("TestCreateItemVariantWithItemNumber", "the item's number brings its id", async () => {
    const item = await anItem(erp);

    const made = created(await erp.post("itemVariants", { itemNumber: item["number"], code: "red" }));

    expect(made).toMatchObject({ itemId: item["id"], itemNumber: item["number"], code: "RED" });
  });

  variant("TestCreateItemVariantWithExistingItemNumberAndCode", "a code is unique within its item", async () => {
    const [item, other] = [await anItem(erp), await anItem(erp)];
    created(await erp.post("itemVariants", { itemId: item["id"], code: "BLUE" }));

    const twice = await erp.post("itemVariants", { itemId: item["id"], code: "BLUE" });

    expect(errorCodeOf(twice)).toBe("Internal_EntityWithSameKeyExists");
    expect((await erp.post("itemVariants", { itemId: other["id"], code: "BLUE" })).status).toBe(201);
  });

  variant("TestCreateItemVariantWithMismatchingItemNumberAndItemId", "number and id must agree", async () => {
    const [item, other] = [await anItem(erp), await anItem(erp)];

    const refused = await erp.post("itemVariants", { itemId: item["id"], itemNumber: other["number"], code: "A" });

    expect(errorCodeOf(refused)).toBe("Application_DialogException");
  });
});
