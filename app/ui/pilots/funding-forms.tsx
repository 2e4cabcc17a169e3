import { Form } from "@remix-run/react";
import { formatMoney, moneyText } from "~/shared/money";
import { useReader } from "../controls/reader";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { MoneyInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { type FormReply, typed } from "../plans/form-reply";

interface RequestProps {
  code: string;
  request: { id: string; version: number; askedMinor: bigint; overMinor: bigint | null };
  yearLabel: string;
  reply?: FormReply | null;
}

/** Nobody reads the same words twice: what a field says itself is not said above it. */
const Refused = ({ reply }: { reply?: FormReply | null }) =>
  reply?.refusal && reply.refusal.kind !== "invalid" ? <RefusalNotice refusal={reply.refusal} /> : null;

/** As much as was asked, or less; beyond the year's budget only knowingly. */
export function GrantForm({ code, request, yearLabel, reply }: RequestProps) {
  const { currency, locale } = useReader();
  const action = `/pilots/${code}/funding/${request.id}/grant`;
  const beyondError = reply?.fieldErrors.beyond?.[0];
  const over = request.overMinor;
  return (
    <Form method="post" action={action} className="space-y-4">
      <Refused reply={reply} />
      <input type="hidden" name="version" value={request.version} />
      <div className="grid items-start gap-4 sm:grid-cols-[14rem_1fr]">
        <Field
          name="amount"
          label="Granted"
          hint="All of it or less; 0 where people’s own time is all it takes."
          error={reply?.fieldErrors.amount}
          required
        >
          <MoneyInput defaultValue={typed(reply, "amount") ?? moneyText(request.askedMinor, currency)} />
        </Field>
        <Field name="answer" label="With these words" error={reply?.fieldErrors.answer}>
          <TextArea defaultValue={typed(reply, "answer")} rows={2} />
        </Field>
      </div>
      {(over !== null || beyondError) && (
        <Checkbox
          name="beyond"
          defaultChecked={typed(reply, "beyond") === "on"}
          label={`Grant it although it goes beyond the budget of ${yearLabel}`}
          hint={
            over === null
              ? undefined
              : `All of it would be ${formatMoney(over, currency, locale)} more than the year can still promise.`
          }
          error={beyondError}
        />
      )}
      <SubmitButton action={action}>Grant it</SubmitButton>
    </Form>
  );
}

export function DeclineForm({ code, request, reply }: Omit<RequestProps, "yearLabel">) {
  const action = `/pilots/${code}/funding/${request.id}/refusal`;
  return (
    <Form method="post" action={action} className="space-y-4">
      <Refused reply={reply} />
      <input type="hidden" name="version" value={request.version} />
      <Field
        name="answer"
        label="Why not?"
        hint="Whoever asked reads it."
        error={reply?.fieldErrors.answer}
        required
      >
        <TextArea defaultValue={typed(reply, "answer")} rows={3} />
      </Field>
      <SubmitButton action={action} variant="secondary">
        Decline it
      </SubmitButton>
    </Form>
  );
}

/** How much, and what for. */
export function AskForm({ once, reply }: { once: string; reply?: FormReply | null }) {
  return (
    <Form method="post" key={once} className="space-y-4">
      <Refused reply={reply} />
      <input type="hidden" name="key" value={once} />
      <div className="grid items-start gap-4 sm:grid-cols-[14rem_1fr]">
        <Field
          name="amount"
          label="How much"
          hint="0 where people’s own time is all it takes: somebody says yes to that, too."
          error={reply?.fieldErrors.amount}
          required
        >
          <MoneyInput defaultValue={typed(reply, "amount")} />
        </Field>
        <Field name="purpose" label="What for" error={reply?.fieldErrors.purpose} required>
          <TextArea defaultValue={typed(reply, "purpose")} rows={3} />
        </Field>
      </div>
      <SubmitButton>Ask for it</SubmitButton>
    </Form>
  );
}
