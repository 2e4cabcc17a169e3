import { Form } from "@remix-run/react";
import { moneyText } from "~/shared/money";
import { Dialog, DialogActions } from "../controls/dialog";
import { useReader } from "../controls/reader";
import { SubmitButton } from "../form/submit-button";
import { ContractFields } from "./contract-fields";

interface ContractDialogProps {
  row: {
    accountId: string;
    name: string;
    version: number;
    contractMinor: bigint | null;
    renewsOn: string | null;
  };
  back: string;
}

/** Value and date are changed where they are looked at; a refusal opens the page of this one contract. */
export function ContractDialog({ row, back }: ContractDialogProps) {
  const { currency } = useReader();
  const action = `/renewals/${row.accountId}/contract?back=${encodeURIComponent(back)}`;
  return (
    <Dialog
      trigger={
        <>
          Edit<span className="sr-only"> the contract of {row.name}</span>
        </>
      }
      size="sm"
      title={row.name}
      description="What the contract is worth, and the day on which it ends unless it is renewed."
    >
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="version" value={row.version} />
        <ContractFields
          idPrefix={`contract-${row.accountId}`}
          contract={row.contractMinor === null ? "" : moneyText(row.contractMinor, currency)}
          renewsOn={row.renewsOn ?? ""}
        />
        <DialogActions>
          <SubmitButton action={action}>Save the contract</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
