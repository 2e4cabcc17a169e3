import { caseHref } from "~/domain/cases/case";
import { ButtonLink } from "../controls/button";
import { SubmitButton } from "../form/submit-button";

/** Back, or on: the end of every form of a case. */
export function CaseFormEnd({ number, button }: { number: number; button: string }) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <ButtonLink to={caseHref(number)} variant="quiet">
        Cancel
      </ButtonLink>
      <SubmitButton>{button}</SubmitButton>
    </div>
  );
}
