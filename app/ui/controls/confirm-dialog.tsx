import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "../form/submit-button";
import type { ButtonSize, ButtonVariant } from "./button";
import { Dialog, DialogActions } from "./dialog";

export interface ConfirmDialogProps {
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  size?: ButtonSize;
  title: string;
  /** What will happen, and whether it can be undone. */
  description: string;
  action: string;
  fields?: Record<string, string>;
  confirmLabel: string;
  danger?: boolean;
  /** Further inputs, e.g. the reason. */
  children?: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      trigger={props.trigger}
      variant={props.triggerVariant}
      size={props.size}
      title={props.title}
      description={props.description}
    >
      <Form method="post" action={props.action} preventScrollReset>
        {Object.entries(props.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <DialogActions>
          <SubmitButton variant={props.danger ? "danger" : "primary"} action={props.action}>
            {props.confirmLabel}
          </SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
