interface PageParts {
  /** Addresses in the order they run. */
  readonly scripts: readonly string[];
  readonly style: string;
  readonly icon: string;
}

/** The HTML of the page; everything in it is drawn by the scripts. */
export function renderPage({ scripts, style, icon }: PageParts): string {
  const tags = scripts.map((address) => `    <script src="${address}" defer></script>`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Local sandbox</title>
    <link rel="icon" href="${icon}" />
    <link rel="stylesheet" href="${style}" />
${tags.join("\n")}
  </head>
  <body>
    <div id="app"><div class="page-opening" role="status" aria-label="Loading"></div></div>
    <noscript>The form page needs JavaScript.</noscript>
  </body>
</html>
`;
}
