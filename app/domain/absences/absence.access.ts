import type { Subject } from "../access";

export const absenceSubject = (absence: { workspaceId: string; personId: string }): Subject => ({
  workspaceId: absence.workspaceId,
  ownIds: [absence.personId],
});

export const WHO_KEEPS_ABSENCES =
  "An absence is kept by whoever is away, by a CX leader and by an administrator.";
