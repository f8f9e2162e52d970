import type { SubgridModel } from "./form-model";

/** What a control on a form is, told by its class id (and, for a code component, by what it is bound to). */
export type ControlKind =
  | { readonly is: "field" }
  | { readonly is: "subgrid"; readonly subgrid: SubgridModel }
  | { readonly is: "webResource"; readonly url: string }
  | { readonly is: "timeline" }
  | { readonly is: "unsupported"; readonly classId: string };

/** Class ids that show one column (census of exported forms); the column's type tells how. */
export const fieldClassIds: ReadonlySet<string> = new Set([
  "4273edbd-ac1d-40d3-9fb2-095c621b552d",
  "e0dece4b-6fc8-4a8f-a065-082708572369",
  "270bd3db-d9af-4782-9025-509e298dec0a",
  "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
  "5d68b988-0661-4db2-bc3e-17598ad3be6c",
  "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
  "5b773807-9fb2-42db-97c3-7a91eff8adff",
  "533b9e00-756b-4312-95a0-dc888637ac78",
  "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e",
  "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
  "0d2c745a-e5a8-4c8f-ba63-c6d3bb604660",
  "71716b6c-711e-476c-8ab8-5d11542bfb47",
  "ada2203e-b4cd-49be-9ddf-234642b43b52",
  "8c10015a-b339-4982-9474-a95fe05631a5",
  "1e1fc551-f7a8-43af-ac34-a8dc35c7b6d4",
  "4aa28ab7-9c13-4f57-a73d-ad894d048b5f",
  "cbfb742c-14e7-4a17-96bb-1a13f7f64aa2",
  "b0c6723a-8503-4fd7-bb28-c8a06ac933c2",
]);

export const subgridClassId = "e7a81278-8635-4d9e-8d4d-59480b391c5b";
export const codeComponentClassId = "f9a8a302-114e-466a-b582-6771b2ae0d92";
export const webResourceClassId = "9fdf5f91-88b1-47f4-ad53-c11efc01a01d";
export const timelineClassId = "06375649-c143-495e-a496-c962e5b4488e";
