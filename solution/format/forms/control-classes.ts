import type { ControlType } from "../../forms/form";

/** The class id of each control a form can hold (learn.microsoft.com, Form XML control classids; exports of 9.2). */
export const controlClasses: Readonly<Record<ControlType | "subgrid" | "component", string>> = {
  text: "{4273EDBD-AC1D-40d3-9FB2-095C621B552D}",
  url: "{71716B6C-711E-476c-8AB8-5D11542BFB47}",
  email: "{ADA2203E-B4CD-49be-9DDF-234642B43B52}",
  memo: "{E0DECE4B-6FC8-4a8f-A065-082708572369}",
  whole: "{C6D124CA-7EDA-4a60-AEA9-7FB8D318B68F}",
  decimal: "{C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E}",
  money: "{533B9E00-756B-4312-95A0-DC888637AC78}",
  date: "{5B773807-9FB2-42db-97C3-7A91EFF8ADFF}",
  dateTime: "{5B773807-9FB2-42db-97C3-7A91EFF8ADFF}",
  yesNo: "{67FAC785-CD58-4f9f-ABB3-4B7DDC6ED5ED}",
  choice: "{3EF39988-22BB-4f0b-BBBE-64B5A3748AEE}",
  lookup: "{270BD3DB-D9AF-4782-9025-509E298DEC0A}",
  status: "{5D68B988-0661-4db2-BC3E-17598AD3BE6C}",
  subgrid: "{E7A81278-8635-4d9e-8D4D-59480B391C5B}",
  component: "{F9A8A302-114E-466A-B582-6771B2AE0D92}",
};
