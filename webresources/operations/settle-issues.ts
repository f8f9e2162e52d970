import { toOption } from "#model/choice";
import { issueStates } from "#model/tables/issue";
import { ask, carryOut, isForm, toIds, type Place } from "./place";
import { say } from "./words/words";

const noticeId = "accord_resolution";

/** Command "Assign to …": the platform's own dialog chooses a person or a team. */
export function assignIssues(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const [owner] = await Xrm.Utility.lookupObjects({
      entityTypes: ["systemuser", "team"],
      defaultEntityType: "systemuser",
      allowMultiSelect: false,
    });
    if (!owner) return undefined;
    const setName = owner.entityType === "team" ? "teams" : "systemusers";
    const values = { "ownerid@odata.bind": `/${setName}(${toIds(owner.id)[0] ?? ""})` };
    for (const id of toIds(ids)) await Xrm.WebApi.updateRecord("accord_issue", id, values);
    return say().assigned(owner.name ?? "");
  });
}

/** Command "Resolve": only with a reason, which those who come later read. */
export function resolveIssue(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const [id] = toIds(ids);
    if (!isForm(place) || id === undefined) return undefined;
    const resolution = place.getAttribute<Xrm.Attributes.StringAttribute>("accord_resolution")?.getValue();
    place.ui.clearFormNotification(noticeId);
    if (!resolution?.trim()) {
      place.ui.setFormNotification(say().needsResolution, "WARNING", noticeId);
      place.getControl<Xrm.Controls.StringControl>("accord_resolution")?.setFocus();
      return undefined;
    }
    if (!(await ask({ title: say().resolveTitle, text: say().resolve }))) return undefined;
    await place.data.save();
    await Xrm.WebApi.updateRecord("accord_issue", id, {
      accord_state: toOption(issueStates, "Resolved"),
      accord_resolvedon: new Date().toISOString(),
    });
    return say().resolved;
  });
}
