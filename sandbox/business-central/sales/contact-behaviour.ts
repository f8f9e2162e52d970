import type { Behaviour } from "../records/behaviour";
import { changePlain, createPlain } from "../records/plain-behaviour";
import { alignRelated } from "../records/related";
import { isEmpty } from "../entities/values";

/** Contacts keep what they are told; only their number may come from the series. */
export const contactBehaviour: Behaviour = {
  create: (company, sent) => {
    const entitySet = company.contract.get("contacts");
    const values = alignRelated(company, entitySet, sent);
    const number = isEmpty(values["number"]) ? company.series.next("contacts") : (values["number"] ?? "");
    return createPlain(company, entitySet, { ...values, number });
  },
  change: (company, contact, sent) => {
    const entitySet = company.contract.get("contacts");
    return changePlain(company, entitySet, contact, alignRelated(company, entitySet, sent));
  },
  remove: (company, contact) => company.records.remove("contacts", contact.id),
};
