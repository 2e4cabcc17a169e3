/**
 * A path of this site, or the fallback: "//elsewhere", "/\elsewhere", full addresses and control
 * characters never lead anywhere else.
 */
export function safePath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || value.length > 2000) return fallback;
  if (!value.startsWith("/") || hasTrickyCharacter(value)) return fallback;
  const base = "http://here.invalid";
  try {
    const url = new URL(value, base);
    // "/a/..//elsewhere" is "//elsewhere" once its dots are walked.
    const leadsHere = url.origin === base && !url.pathname.startsWith("//");
    return leadsHere ? url.pathname + url.search + url.hash : fallback;
  } catch {
    return fallback;
  }
}

function hasTrickyCharacter(path: string): boolean {
  for (const character of path) {
    if (character === "\\" || character < " " || character === "\u007f") return true;
  }
  return path.startsWith("//");
}

/** The path and query of a request, as a `next` to come back to. Single-fetch addresses lose their ending. */
export function pathOf(request: Request): string {
  const url = new URL(request.url);
  const pathname = url.pathname === "/_root.data" ? "/" : url.pathname.replace(/\.data$/, "");
  url.searchParams.delete("_routes");
  return safePath(pathname + url.search);
}
