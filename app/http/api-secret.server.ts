/** Longer than any secret of ours; whatever is longer is none and not worth hashing. */
const LONGEST = 500;

/**
 * The secret of a key, from the header alone: an address is written down by everybody it passes. Programs that can
 * only be told a name and a password send it as the password (https://key:SECRET@…).
 */
export function secretOf(request: Request): string | null {
  const header = request.headers.get("authorization")?.trim() ?? "";
  const [, scheme = "", rest = ""] = /^(\S+)\s+(.+)$/.exec(header) ?? [];
  const given =
    scheme.toLowerCase() === "basic" ? passwordIn(rest) : scheme.toLowerCase() === "bearer" ? rest : "";
  const secret = given.trim();
  return secret === "" || secret.length > LONGEST ? null : secret;
}

function passwordIn(encoded: string): string {
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const [name = "", ...rest] = text.split(":");
  // Some programs leave the password empty and send the secret as the name.
  return rest.join(":") || name;
}
