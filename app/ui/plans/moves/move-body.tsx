import { Form } from "@remix-run/react";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { ButtonLink } from "../../controls/button";
import { Disclosure } from "../../controls/disclosure";
import { GateList } from "../../feedback/gate-list";
import { SubmitButton } from "../../form/submit-button";
import { RemindMeToClose } from "../../wishes/remind-me";
import type { FormReply } from "../form-reply";
import { sayList } from "../plan-words";
import { MoveFields } from "./move-fields";
import { movePath } from "./move-places";
import type { MovePlan } from "./move-view";
import { RequestForm } from "./request-form";

interface MoveBodyProps {
  move: PlanMove;
  plan: MovePlan;
  reply?: FormReply | null;
  /** The refusal above names the gates already. */
  withoutGates?: boolean;
}

/** Open: the form. Blocked: what is missing and where to mend it. Without the right: the same, and whom to ask. */
export function MoveBody({ move, plan, reply, withoutGates = false }: MoveBodyProps) {
  const gates = move.gates.length > 0 && !withoutGates && (
    <GateList gates={move.permitted ? gatesBeside(move) : move.gates} leadsTo={move.toLabel || undefined} />
  );
  if (!move.permitted)
    return (
      <div className="space-y-5">
        <p className="text-sm text-ink-muted">
          {move.askable.length > 0
            ? `This is for ${orList(move.askable.map(({ name }) => name))} to do.`
            : "Nobody here has the right to do this at the moment; an administrator can give it."}
        </p>
        {gates}
        {move.event === "CLOSE" && <RemindMeToClose />}
        {move.requestable && <RequestForm code={plan.code} move={move} reply={reply} />}
      </div>
    );
  if (move.event === "CLOSE")
    return (
      <div className="space-y-4">
        {gates}
        <RemindMeToClose />
        <div className="flex justify-end">
          <ButtonLink to={movePath(plan.code, "CLOSE")} variant={move.blocked ? "secondary" : "primary"}>
            {move.blocked ? "Open the verdict page" : "Read and sign the verdict"}
          </ButtonLink>
        </div>
      </div>
    );
  if (move.blocked) return <>{gates}</>;
  const action = movePath(plan.code, move.event);
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="version" value={plan.version} />
      <MoveFields move={move} plan={plan} reply={reply} />
      {gates && gatesBeside(move).length > 0 && (
        <Disclosure summary="Everything else is in place" className="mt-5">
          {gates}
        </Disclosure>
      )}
      <div className="mt-5 flex justify-end">
        <SubmitButton variant={move.danger ? "danger" : "primary"} action={action}>
          {move.label}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What the form below asks is not also listed as missing above it. */
const gatesBeside = (move: PlanMove) =>
  move.gates.filter((gate) => gate.met || move.missing.some((missing) => missing.id === gate.id));

const orList = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : sayList(names.slice(0, 4)).replace(/ and ([^,]*)$/, " or $1");
