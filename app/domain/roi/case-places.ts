/** What a business case belongs to. */
export interface CaseOwner {
  kind: "pilot" | "plan";
  /** PIL-A, CAP-001 */
  code: string;
  title: string;
}

type Placed = Pick<CaseOwner, "kind" | "code">;

export const ownerPath = ({ kind, code }: Placed): string =>
  kind === "pilot" ? `/pilots/${code}` : `/plans/${code}`;
/** The section of the owner's page; a plan's page has its spend under "money" already. */
export const returnAnchor = ({ kind }: Placed): string => (kind === "pilot" ? "money" : "return");
export const returnPath = (owner: Placed): string => `${ownerPath(owner)}#${returnAnchor(owner)}`;
export const casePath = (owner: Placed): string => `${ownerPath(owner)}/case`;
export const whatIfPath = (owner: Placed): string => `${ownerPath(owner)}/what-if`;
