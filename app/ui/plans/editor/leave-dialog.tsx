import type { Blocker } from "@remix-run/react";
import { Button } from "../../controls/button";
import { ControlledDialog, DialogActions } from "../../controls/dialog";

/** Asked when somebody leaves with words that were not saved. */
export function LeaveDialog({
  blocker,
  onSave,
  where = "on this step",
}: {
  blocker: Blocker;
  onSave: () => void;
  where?: string;
}) {
  if (blocker.state !== "blocked") return null;
  return (
    <ControlledDialog
      open
      onOpenChange={(open) => !open && blocker.reset()}
      title="Leave without saving?"
      description={`What you typed ${where} is not saved yet.`}
    >
      <DialogActions>
        <Button variant="quiet" onClick={() => blocker.proceed()}>
          Leave without saving
        </Button>
        <Button
          variant="primary"
          onClick={() => {
            blocker.reset();
            onSave();
          }}
        >
          Stay and save
        </Button>
      </DialogActions>
    </ControlledDialog>
  );
}
