import { useFetcher } from "@remix-run/react";
import { Button } from "../controls/button";
import { useHydrated } from "../controls/use-hydrated";
import { Field } from "../form/field";
import { Select } from "../form/select";

export interface OwnerEditProps {
  account: { id: string; version: number; ownerId: string | null; owner: string | null };
  owners: readonly { id: string; name: string }[];
}

interface Answer {
  ok?: boolean;
  formErrors?: string[];
  fieldErrors?: Record<string, string[]>;
}

/** Who looks after the account: chosen in place. Without scripts a small button saves it. */
export function OwnerEdit({ account, owners }: OwnerEditProps) {
  const fetcher = useFetcher<Answer>();
  const hydrated = useHydrated();
  const { ownerId, owner } = account;
  const all =
    ownerId !== null && !owners.some((one) => one.id === ownerId)
      ? [...owners, { id: ownerId, name: `${owner ?? "Somebody"} (left)` }]
      : owners;
  const refused =
    fetcher.data?.ok === false
      ? [...(fetcher.data.formErrors ?? []), ...Object.values(fetcher.data.fieldErrors ?? {}).flat()]
      : [];
  return (
    <fetcher.Form method="post" action={`/accounts/${account.id}/owner`} className="flex items-center gap-2">
      <input type="hidden" name="chosen[]" value={`${account.id}:${account.version}`} />
      <Field name="ownerId" label="Owner" hideLabel required error={refused} className="min-w-0 flex-1">
        <Select
          required={false}
          placeholder="Nobody yet"
          defaultValue={ownerId ?? ""}
          key={`${ownerId} ${account.version}`}
          options={all.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => fetcher.submit(event.currentTarget.form)}
        />
      </Field>
      {!hydrated && (
        <Button type="submit" size="sm">
          Save
        </Button>
      )}
    </fetcher.Form>
  );
}
