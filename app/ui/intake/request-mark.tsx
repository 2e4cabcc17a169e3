import { Check, CircleAlert, TriangleAlert } from "lucide-react";
import { Badge } from "../controls/badge";

/** What was said to a request: the word first, the number for whoever reads logs. */
export function RequestMark({ status, refused }: { status: number; refused: number }) {
  if (status >= 400) {
    return (
      <Badge tone="bad" icon={<CircleAlert aria-hidden="true" />}>
        Nothing taken · {status}
      </Badge>
    );
  }
  if (refused > 0) {
    return (
      <Badge tone="warn" icon={<TriangleAlert aria-hidden="true" />}>
        Taken in part · {status}
      </Badge>
    );
  }
  return (
    <Badge tone="good" icon={<Check aria-hidden="true" />}>
      Taken · {status}
    </Badge>
  );
}
