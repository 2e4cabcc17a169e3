import { Link } from "@remix-run/react";
import {
  LOSS_REASON_LABELS,
  LOSS_REASONS,
  OFFER_STATUS_LABELS,
  REASON_SOURCE_LABELS,
  REASON_SOURCES,
} from "~/domain/win-back/win-back";
import type { WinBackMoveEvent } from "~/domain/win-back/win-back-event";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import { winBackOffersPath, winBackPlansPath } from "~/domain/win-back/win-back-places";
import { moneyText } from "~/shared/money";
import { AmountInput } from "../accounts/amount-input";
import { InlineNote } from "../feedback/inline-note";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { TextArea } from "../form/text-input";
import { type FormReply, typed } from "../plans/form-reply";

export interface MoveFieldsProps {
  event: WinBackMoveEvent;
  facts: WinBackFacts;
  /** The cause is gone, or there was none to remove. */
  mayApproach: boolean;
  plans: readonly { id: string; label: string; linked: boolean }[];
  reply?: FormReply | null;
}

interface Asked {
  heading: string;
  explained: string;
  submit: string;
  danger?: boolean;
}

/** What each move is called and asks, in the words of its page. */
export const MOVE_WORDS: Record<WinBackMoveEvent, Asked> = {
  DIAGNOSE: {
    heading: "Why did they leave?",
    explained:
      "What they said themselves weighs more than what we believe; both may stand here, marked as what it is.",
    submit: "That is why",
  },
  FIX: {
    heading: "What removes the cause?",
    explained:
      "Nobody comes back to what drove them away. Link the plan that removes it, or say why there is nothing to fix.",
    submit: "Begin to fix",
  },
  APPROACH: {
    heading: "Approach them",
    explained: "Who is asked back before the cause is gone leaves for the same reason again.",
    submit: "We approach them",
  },
  NEGOTIATE: {
    heading: "They are talking",
    explained: "An offer is on the table, and they look at it.",
    submit: "We negotiate",
  },
  WIN: {
    heading: "They are back",
    explained:
      "The account is a customer again, and the revenue ledger has what it brings. The Big 4 count it from then on.",
    submit: "They are back",
  },
  GIVE_UP: {
    heading: "Give up",
    explained:
      "Lost for good, as far as anybody can say today. It can be tried again; everything stays on record.",
    submit: "Give up",
    danger: true,
  },
  TRY_AGAIN: {
    heading: "Try again",
    explained: "The case begins anew; what was tried before stays on its page.",
    submit: "Try again",
  },
  TAKE_BACK: {
    heading: "They did not come back",
    explained:
      "The account is lost as before, and the line of the revenue ledger is withdrawn. The case goes on where it stood.",
    submit: "Take the return back",
    danger: true,
  },
};

export function MoveFields(props: MoveFieldsProps) {
  switch (props.event) {
    case "DIAGNOSE":
      return <Diagnosis {...props} />;
    case "FIX":
      return <Fix {...props} />;
    case "APPROACH":
      return props.mayApproach ? null : (
        <>
          <InlineNote tone="warn">
            No linked plan is effective yet. The case stays marked as approached early.
          </InlineNote>
          <Why {...props} label="Why so early?" />
        </>
      );
    case "NEGOTIATE":
      return null;
    case "WIN":
      return <Win {...props} />;
    case "GIVE_UP":
      return <GiveUp {...props} />;
    case "TRY_AGAIN":
      return <Why {...props} label="What has changed?" />;
    case "TAKE_BACK":
      return <Why {...props} label="How did it come to be written down?" />;
  }
}

function Why({ reply, label, required = true }: MoveFieldsProps & { label: string; required?: boolean }) {
  return (
    <Field
      name="why"
      label={label}
      hint="It stays on record."
      error={reply?.fieldErrors.why}
      required={required}
    >
      <TextArea rows={3} defaultValue={typed(reply, "why")} required={required} />
    </Field>
  );
}

function Diagnosis({ facts, reply }: MoveFieldsProps) {
  const error = (name: string) => reply?.fieldErrors[name];
  const value = facts.valueMinor === null ? "" : moneyText(facts.valueMinor, facts.currency);
  return (
    <>
      <Field name="reason" label="Reason" error={error("reason")} required>
        <Select
          defaultValue={typed(reply, "reason") ?? facts.reason}
          placeholder="Choose the weightiest"
          options={LOSS_REASONS.map((reason) => ({ value: reason, label: LOSS_REASON_LABELS[reason] }))}
        />
      </Field>
      <Field
        name="reasonDetail"
        label="In words"
        hint="What happened, as they tell it."
        error={error("reasonDetail")}
        required
      >
        <TextArea rows={4} defaultValue={typed(reply, "reasonDetail") ?? facts.reasonDetail} />
      </Field>
      <Fieldset name="reasonSource" label="Who says so?" error={error("reasonSource")} required>
        <RadioGroup
          defaultValue={typed(reply, "reasonSource") ?? (facts.reasonSource || null)}
          options={REASON_SOURCES.map((source) => ({ value: source, label: REASON_SOURCE_LABELS[source] }))}
        />
      </Fieldset>
      <Field
        name="value"
        label="Worth a year when they left"
        hint="From the account, unless somebody knows better."
        error={error("value")}
        required
      >
        <AmountInput defaultValue={typed(reply, "value") ?? value} />
      </Field>
    </>
  );
}

function Fix({ facts, plans, reply }: MoveFieldsProps) {
  const linked = plans.filter((plan) => plan.linked);
  return (
    <>
      {linked.length > 0 && (
        <InlineNote>
          Linked already: {linked.map(({ label }) => label).join(", ")}.{" "}
          <Link to={winBackPlansPath(facts.code)} className="link">
            Change
          </Link>
        </InlineNote>
      )}
      <Field
        name="planId"
        label={linked.length > 0 ? "Another plan" : "The plan that removes the cause"}
        error={reply?.fieldErrors.planId}
        hint={
          <>
            Is there none?{" "}
            <Link to="/plans/new" className="link">
              Begin one
            </Link>{" "}
            and link it then.
          </>
        }
      >
        <Select
          defaultValue={typed(reply, "planId") ?? ""}
          placeholder="None"
          options={plans.filter((plan) => !plan.linked).map(({ id, label }) => ({ value: id, label }))}
        />
      </Field>
      {linked.length === 0 && (
        <Field
          name="why"
          label="Or: why nothing has to be fixed"
          hint="For example: they left because their budget was cut."
          error={reply?.fieldErrors.why}
        >
          <TextArea rows={3} defaultValue={typed(reply, "why") ?? facts.noFixReason} />
        </Field>
      )}
    </>
  );
}

function Win({ facts, reply }: MoveFieldsProps) {
  const error = (name: string) => reply?.fieldErrors[name];
  const offers = facts.offers.filter(({ status }) => status === "open" || status === "accepted");
  const first =
    offers.find(({ status }) => status === "accepted") ?? (offers.length === 1 ? offers[0] : undefined);
  const worth = first?.valueMinor ?? facts.valueMinor;
  return (
    <>
      {offers.length === 0 ? (
        <InlineNote tone="warn">
          No offer stands any more.{" "}
          <Link to={winBackOffersPath(facts.code)} className="link">
            Write down the one they took
          </Link>{" "}
          first.
        </InlineNote>
      ) : (
        <Fieldset name="offerId" label="Which offer did they take?" error={error("offerId")} required>
          <RadioGroup
            defaultValue={typed(reply, "offerId") ?? first?.id ?? null}
            options={offers.map(({ id, text, status }) => ({
              value: id,
              label: text.length > 120 ? `${text.slice(0, 119)}…` : text,
              hint: OFFER_STATUS_LABELS[status],
            }))}
          />
        </Fieldset>
      )}
      <Field
        name="wonOn"
        label="Customer again since"
        hint="The day it became so, not the day you write it down."
        error={error("wonOn")}
        required
      >
        <DateInput defaultValue={typed(reply, "wonOn") ?? facts.today} max={facts.today} min={facts.lostOn} />
      </Field>
      <Field name="wonValue" label="What they pay a year from now on" error={error("wonValue")} required>
        <AmountInput
          defaultValue={
            typed(reply, "wonValue") ??
            (worth === null || worth === undefined ? "" : moneyText(worth, facts.currency))
          }
        />
      </Field>
      <Field name="why" label="What made the difference?" error={error("why")}>
        <TextArea rows={3} defaultValue={typed(reply, "why")} />
      </Field>
    </>
  );
}

function GiveUp(props: MoveFieldsProps) {
  const { facts, reply } = props;
  return (
    <>
      {facts.status === "lost" && facts.reason !== "merger" && (
        <Fieldset name="ended" label="At once?" error={reply?.fieldErrors.ended}>
          <Checkbox
            name="ended"
            label="They merged or closed down: there is nobody to win back"
            hint="Everybody else is asked why they left before they are given up."
            defaultChecked={typed(reply, "ended") === "on"}
          />
        </Fieldset>
      )}
      <Why {...props} label="Why does it end here?" />
      <Field
        name="tryAgainOn"
        label="Worth another try from"
        hint="Left empty, nobody is to come back to it."
        error={reply?.fieldErrors.tryAgainOn}
      >
        <DateInput defaultValue={typed(reply, "tryAgainOn") ?? ""} min={facts.today} />
      </Field>
    </>
  );
}
