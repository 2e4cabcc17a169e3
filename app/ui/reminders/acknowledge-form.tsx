import { Form } from "@remix-run/react";
import { SubmitButton } from "../form/submit-button";

interface AcknowledgeButtonProps {
  item: string;
  /** The page to come back to. */
  back: string;
  label?: string;
}

/** One press: repeats rest for the usual days. */
export function AcknowledgeButton({ item, back, label = "I know, I am on it" }: AcknowledgeButtonProps) {
  const action = `/acknowledgements?${new URLSearchParams({ item, back })}`;
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="item" value={item} />
      <SubmitButton variant="secondary" size="sm" action={action}>
        {label}
      </SubmitButton>
    </Form>
  );
}

/** Taken back: reminders come again. */
export function RemindAgainButton({ id, version, back }: { id: string; version: number; back: string }) {
  const action = `/acknowledgements/${id}/withdrawal?${new URLSearchParams({ back })}`;
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <SubmitButton variant="quiet" size="sm" action={action}>
        Remind me again
      </SubmitButton>
    </Form>
  );
}
