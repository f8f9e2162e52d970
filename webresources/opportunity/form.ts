import { makeOnLoad } from "./on-load";

/** OnLoad of the Opportunity form. It returns nothing, so the form waits for nothing. */
export const onLoad = makeOnLoad();
