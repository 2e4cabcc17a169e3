import { Field } from "../form/field";
import { DateInput, MoneyInput } from "../form/special-inputs";

interface ContractFieldsProps {
  contract: string;
  renewsOn: string;
  errors?: Record<string, string[]>;
  idPrefix?: string;
}

export const CONTRACT_LABELS = { contractMinor: "Contract value", renewsOn: "Contract ends on" };

export function ContractFields({ contract, renewsOn, errors = {}, idPrefix }: ContractFieldsProps) {
  return (
    <div className="space-y-4">
      <Field
        name="contractMinor"
        label={CONTRACT_LABELS.contractMinor}
        hint="Over its whole term. Empty where it is not known: it then counts as no data, not as 0."
        error={errors.contractMinor}
        idPrefix={idPrefix}
      >
        <MoneyInput defaultValue={contract} min={0} />
      </Field>
      <Field name="renewsOn" label={CONTRACT_LABELS.renewsOn} error={errors.renewsOn} idPrefix={idPrefix}>
        <DateInput defaultValue={renewsOn} />
      </Field>
    </div>
  );
}
