import { can } from "../../access";
import type { Viewer } from "../../viewer";

export const canSaveTemplate = (viewer: Viewer): boolean => can(viewer, "plan.create");
export const WHO_SAVES_TEMPLATES = "Templates are saved by those who begin plans: owners and leaders.";

/** Who saved it, and whoever keeps the playbook. */
export const canEditTemplate = (viewer: Viewer, template: { createdById: string }): boolean =>
  can(viewer, "playbook.edit") || (canSaveTemplate(viewer) && template.createdById === viewer.personId);
export const WHO_EDITS_TEMPLATES = "A template is changed by whoever saved it, or by a CX leader.";
