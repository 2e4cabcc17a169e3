import { Avatar } from "../../controls/avatar";
import { sayList } from "../plan-words";

/** "Mara Okafor is editing this step too": said as soon as it is so. */
export function AlsoEditing({ names }: { names: readonly string[] }) {
  return (
    <span role="status" className="inline-flex flex-wrap items-center gap-x-2 empty:hidden">
      {names.length > 0 && (
        <>
          <span aria-hidden="true" className="inline-flex -space-x-1.5">
            {names.map((name) => (
              <Avatar key={name} name={name} size="sm" />
            ))}
          </span>
          <span className="text-ink">
            {sayList(names)} {names.length === 1 ? "is" : "are"} editing this step
          </span>
        </>
      )}
    </span>
  );
}
