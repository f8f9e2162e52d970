/** Declared on the root of every document, so that any of them may hold a nil value. */
export const rootNamespace = { "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance" } as const;
