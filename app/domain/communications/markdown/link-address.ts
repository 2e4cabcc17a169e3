const LONGEST = 2_000;
// A browser reads past white space and control characters; nothing that holds one is an address here.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\s]/u;

/** The address as it may stand in a letter: http, https and mail alone, written so that it ends nothing it stands in. */
export function linkAddress(written: string): string | null {
  const address = written.trim();
  if (address.length > LONGEST || HIDDEN.test(address)) return null;
  if (!/^(https?:\/\/[^/]|mailto:[^/])/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href.replaceAll("'", "%27").replaceAll('"', "%22").replaceAll("`", "%60");
}

/** A bare address in running words: what closes a sentence or a bracket around it does not belong to it. */
export const BARE_ADDRESS = /https?:\/\/[^\s<>\p{Co}"]+/giu;

export function withoutTail(address: string): string {
  let rest = address.replace(/[.,;:!?'”’»…]+$/u, "");
  while (rest.endsWith(")") && rest.split("(").length < rest.split(")").length) {
    rest = rest.slice(0, -1).replace(/[.,;:!?]+$/u, "");
  }
  return rest;
}
