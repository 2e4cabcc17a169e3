/** The roles of the access table; an auditor is a viewer narrowed to award files and evidence packs. */
export const ROLES = ["admin", "leader", "owner", "executive", "viewer"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  admin: "Administrator",
  leader: "CX leader",
  owner: "Owner",
  executive: "Executive",
  viewer: "Viewer",
};

/** A person as the product sees them while they look or act. */
export interface Viewer {
  personId: string;
  workspaceId: string;
  name: string;
  role: Role;
  auditor: boolean;
  timeZone: string;
  locale: string;
}
