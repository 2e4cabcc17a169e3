import type { Viewer } from "../viewer";
import type { PilotFacts } from "./pilot-facts";

/**
 * Why the viewer cannot make this person the sponsor; null where they can. Whoever grants the money and decides would
 * otherwise be chosen by those who want it: by naming themselves, or by handing a pilot over and judging it afterwards.
 */
export function sponsorProblem(
  { personId, role }: Pick<Viewer, "personId" | "role">,
  { code, funding, owner, sponsor }: Pick<PilotFacts, "code" | "funding" | "owner" | "sponsor">,
  sponsorId: string | null,
): string | null {
  if (sponsorId === (sponsor?.id ?? null)) return null;
  if (sponsorId === personId) {
    return "Nobody names themselves as sponsor: whoever grants the money and decides is named by somebody else.";
  }
  if (!funding.some(({ status }) => status === "granted")) return null;
  if (sponsorId !== null && sponsorId === owner?.id) {
    return `${owner.name} has run ${code}; somebody else decides it.`;
  }
  return role === "owner"
    ? `The money for ${code} is granted, so its sponsor stays. Ask a CX leader or an administrator to name another.`
    : null;
}
