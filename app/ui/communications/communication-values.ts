import type { AudienceAnswers } from "~/domain/communications/communication";
import { writeRows } from "~/domain/plans/value-rows";
import type { FormValues } from "../plans/editor/form-rows";

/** What is saved, in the form's own words. */
export const communicationValues = (draft: {
  subject: string;
  opening: string;
  audiences: readonly AudienceAnswers[];
}): FormValues => ({
  subject: draft.subject,
  opening: draft.opening,
  ...writeRows(
    "audiences",
    draft.audiences.map(({ audience, benefit, change, link }) => ({ audience, benefit, change, link })),
  ),
});
