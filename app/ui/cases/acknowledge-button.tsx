import { Form } from "@remix-run/react";
import { Check } from "lucide-react";
import { caseCode } from "~/domain/cases/case";
import { SubmitButton } from "../form/submit-button";

export const ACKNOWLEDGEMENTS = "/cases/acknowledgements";

interface AcknowledgeButtonProps {
  number: number;
  /** The page to come back to. */
  back: string;
  primary?: boolean;
}

/** One tap: "I have seen it". A plain form, so it works before and without scripts. */
export function AcknowledgeButton({ number, back, primary = false }: AcknowledgeButtonProps) {
  return (
    <Form method="post" action={ACKNOWLEDGEMENTS} preventScrollReset className="no-print">
      <input type="hidden" name="back" value={back} />
      <SubmitButton
        name="numbers[]"
        value={String(number)}
        variant={primary ? "primary" : "secondary"}
        size={primary ? "md" : "sm"}
        icon={<Check aria-hidden="true" />}
        aria-label={`Acknowledge ${caseCode(number)}`}
      >
        Acknowledge
      </SubmitButton>
    </Form>
  );
}
