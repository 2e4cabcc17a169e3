import { useNavigation } from "@remix-run/react";
import { Button, type ButtonProps } from "../controls/button";

export interface SubmitButtonProps extends Omit<ButtonProps, "type"> {
  /** The form's address; tells this form's work from that of others on the page. */
  action?: string;
  /** For fetcher forms: fetcher.state. */
  state?: "idle" | "submitting" | "loading";
}

/** Busy while its own form is under way. */
export function SubmitButton({ variant = "primary", action, state, ...rest }: SubmitButtonProps) {
  const navigation = useNavigation();
  const ownAction = action === undefined || navigation.formAction?.split("?")[0] === action.split("?")[0];
  const ownIntent =
    rest.name === undefined || String(navigation.formData?.get(rest.name) ?? "") === String(rest.value ?? "");
  const busy =
    state === undefined
      ? navigation.state !== "idle" && navigation.formMethod !== undefined && ownAction && ownIntent
      : state !== "idle";
  return <Button {...rest} type="submit" variant={variant} busy={rest.busy ?? busy} />;
}
