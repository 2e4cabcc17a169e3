import type { Act } from "~/domain/act";
import { done, type Result } from "~/domain/refusal";
import { moveVersion } from "~/store/communications/move-version.server";
import { changeSending, type SendingChange, type SendingChanged } from "./change-sending.server";

/** Off its hour, and approved as before: whom it was for is listed anew when there is another hour. */
export const unscheduleVersion = (act: Act, input: SendingChange): Promise<Result<SendingChanged>> =>
  changeSending(
    act,
    input,
    ({ status }) => status === "approved",
    async (unit, facts, version) => {
      const { personId: by } = act.viewer;
      const moved = await moveVersion(unit, facts, version.id, { type: "UNSCHEDULE" }, { by, at: act.now });
      return moved.ok ? done({ code: facts.code, audience: version.audience, count: 0 }) : moved;
    },
  );
