import { expect, test } from "vitest";
import { checkInSchema } from "~/domain/checkins/check-in.schema";
import { checkInState } from "~/domain/checkins/check-in-view";

const answers = {
  hypothesis: "holds",
  teamSees: "Less hand-over",
  customersSay: "One name",
  decision: "Go on",
};

test("four answers are asked for, what to realign may be nothing", () => {
  expect(checkInSchema.parse(answers).realign).toBe("");
  for (const name of ["hypothesis", "teamSees", "customersSay", "decision"]) {
    const lacking = checkInSchema.safeParse({ ...answers, [name]: "" });
    expect(lacking.error?.issues.map((issue) => issue.path[0])).toEqual([name]);
  }
});

test("a look is held, missed, due or ahead by its day", () => {
  const today = "2026-10-15";
  expect(checkInState({ day: "2026-10-14", held: true }, today)).toBe("held");
  expect(checkInState({ day: "2026-10-14", held: false }, today)).toBe("missed");
  expect(checkInState({ day: "2026-10-15", held: false }, today)).toBe("due");
  expect(checkInState({ day: "2026-10-16", held: false }, today)).toBe("ahead");
});
