import { Form } from "@remix-run/react";
import { Lock } from "lucide-react";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { ButtonLink, type ButtonVariant } from "../../controls/button";
import { Dialog } from "../../controls/dialog";
import { SubmitButton } from "../../form/submit-button";
import { MoveBody } from "./move-body";
import { moveExplained } from "./move-page";
import { movePath } from "./move-places";
import type { MovePlan } from "./move-view";

interface MoveButtonProps {
  move: PlanMove;
  plan: MovePlan;
  variant?: ButtonVariant;
  size?: "sm" | "md";
}

/** One press where nothing is asked; else its dialog, which is a disclosure before scripts run. */
export function MoveButton({ move, plan, variant = "secondary", size }: MoveButtonProps) {
  if (move.event === "CLOSE" && move.permitted)
    return (
      <ButtonLink
        to={movePath(plan.code, "CLOSE")}
        variant={variant}
        size={size}
        icon={move.blocked ? <Lock aria-hidden="true" /> : undefined}
      >
        {move.label}
      </ButtonLink>
    );
  const ready = move.permitted && !move.blocked;
  // The end of a plan and the beginning of a successor are not one slip away.
  const atOnce = ready && move.asks.length === 0 && move.event !== "REOPEN";
  const action = movePath(plan.code, move.event);
  if (atOnce)
    return (
      <Form method="post" action={action}>
        <input type="hidden" name="version" value={plan.version} />
        <SubmitButton variant={variant} size={size} action={action}>
          {move.label}
        </SubmitButton>
      </Form>
    );
  return (
    <Dialog
      trigger={
        <>
          {!ready && <Lock aria-hidden="true" />}
          {move.permitted ? move.label : `Request: ${move.label.toLowerCase()}`}
        </>
      }
      variant={variant}
      size={size}
      title={move.label}
      description={moveExplained(move.event)}
    >
      <MoveBody move={move} plan={plan} />
    </Dialog>
  );
}
