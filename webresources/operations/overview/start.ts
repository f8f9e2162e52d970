import { startPage } from "./page";

/*
 * A page of the navigation stands in a frame, and the client API belongs to the page around it. Dataverse has no other way to it from
 * here (learn.microsoft.com, webpage-html-web-resources).
 */
const { Xrm: client } = window.parent as unknown as { readonly Xrm?: object };

if (client) {
  Object.assign(window, { Xrm: client });
  startPage(document.body.appendChild(document.createElement("main")));
} else {
  document.body.append("Open this page from the navigation of the app Accord Operations.");
}
