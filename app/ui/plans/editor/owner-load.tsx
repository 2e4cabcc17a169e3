import { Form, Link } from "@remix-run/react";
import type { Gate } from "~/domain/gate";
import { stepGates } from "~/domain/plans/plan.rules";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { stepPath } from "~/domain/plans/plan-places";
import { buttonClass } from "../../controls/button";
import { Banner } from "../../feedback/banner";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { VersionInput } from "../../form/version-input";
import { type FormReply, typed } from "../form-reply";
import { plural } from "../plan-words";

const loadGate = (facts: PlanFacts): Gate | undefined =>
  stepGates("schedule", facts).find((gate) => gate.id === "owner-load");

/** An owner above their limit: the plans they carry already, and the two ways on. */
export function OwnerLoad({ facts, reply }: { facts: PlanFacts; reply?: FormReply | null }) {
  const gate = loadGate(facts);
  const { owner, ownerLoad } = facts;
  if (!gate || gate.met || !owner || !ownerLoad) {
    return facts.loadConfirmed && ownerLoad && ownerLoad.open >= ownerLoad.limit ? (
      <Banner title={`${owner?.name} carries more than their limit, and that was confirmed`}>
        {facts.loadConfirmed}
      </Banner>
    ) : null;
  }
  const action = `/plans/${facts.code}/load-confirmation`;
  return (
    <section
      id="load"
      aria-label="The owner's load"
      className="scroll-mt-20 rounded-lg border border-warn-line bg-warn-soft px-4 py-4"
    >
      <h2 className="font-semibold">
        {owner.name} already has {plural(ownerLoad.open, "open plan")}: their limit is {ownerLoad.limit}
      </h2>
      <p className="mt-1 text-sm">
        {ownerLoad.openCodes.length > 0 && (
          <>
            They lead <CodeLinks codes={ownerLoad.openCodes} />.{" "}
          </>
        )}
        Confirm that they can carry one more, or name another owner.
      </p>
      <Form method="post" action={action} className="mt-4 space-y-4" preventScrollReset>
        <VersionInput current={facts.version} answer={reply} />
        <Field
          name="reason"
          idPrefix="load"
          label={`Why can ${owner.name} carry it all the same?`}
          error={reply?.fieldErrors.reason}
          required
        >
          <TextArea rows={2} defaultValue={typed(reply, "reason")} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton action={action} variant="secondary">
            Confirm with this reason
          </SubmitButton>
          <Link to={stepPath(facts.code, "assign", "ownerId")} className={buttonClass("primary")}>
            Name another owner
          </Link>
        </div>
      </Form>
    </section>
  );
}

function CodeLinks({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, at) => (
        <span key={code}>
          {at > 0 && (at === codes.length - 1 ? " and " : ", ")}
          <Link to={`/plans/${code}`} className="link">
            {code}
          </Link>
        </span>
      ))}
    </>
  );
}
