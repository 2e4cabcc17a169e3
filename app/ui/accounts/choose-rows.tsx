import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../controls/button";
import { useHydrated } from "../controls/use-hydrated";

const FORM = "choose-accounts";

/** The form that the boxes of the table belong to: on to the page that shows what would change. */
export function ChooseRows({ found, query }: { found: number; query: string }) {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState(false);
  const tick = () => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form="${FORM}"][type="checkbox"]`)) {
      box.checked = !chosen;
    }
    setChosen(!chosen);
  };
  return (
    <Form id={FORM} method="get" action="/accounts/change" className="flex flex-wrap items-center gap-2">
      {hydrated && (
        <Button size="sm" variant="quiet" onClick={tick}>
          {chosen ? "Choose none" : "Choose all shown"}
        </Button>
      )}
      <Button size="sm" type="submit">
        Change the chosen
      </Button>
      <Link
        to={`/accounts/change${query === "" ? "?all=1" : `${query}&all=1`}`}
        className="link text-xs max-sm:py-2"
      >
        or all {found}
      </Link>
    </Form>
  );
}
