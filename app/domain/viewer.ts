import type { Day } from "~/shared/calendar";

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

/** Somebody who is away and named the viewer as their deputy: until when, and with which rights of their own. */
export interface StandIn {
  personId: string;
  name: string;
  role: Role;
  until: Day;
}

/** A person as the product sees them while they look or act. */
export interface Viewer {
  personId: string;
  workspaceId: string;
  name: string;
  role: Role;
  auditor: boolean;
  timeZone: string;
  locale: string;
  /** Those who are away today and whose deputy this is, read anew with every request. */
  standsInFor?: readonly StandIn[];
}

/** What was asked of a person is answered by them, or by whoever stands in for them today. */
export const speaksFor = (viewer: Viewer, personId: string | null): boolean =>
  personId !== null &&
  (personId === viewer.personId || (viewer.standsInFor?.some((away) => away.personId === personId) ?? false));
