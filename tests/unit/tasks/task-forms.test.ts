import { describe, expect, test } from "vitest";
import { fileName, isShownInPlace, mediaTypeOf } from "~/domain/tasks/new-file";
import { parseChecklist } from "~/domain/tasks/task";
import { blockSchema, commentSchema, optionalVersion, taskSchema } from "~/domain/tasks/task.schema";

const bare = { title: "Call them" };

describe("the form of a task", () => {
  test("needs words and takes the rest as empty", () => {
    expect(taskSchema.parse(bare)).toMatchObject({
      title: "Call them",
      dueOn: null,
      assigneeId: null,
      mandatory: false,
    });
    expect(taskSchema.safeParse({ title: "   " }).success).toBe(false);
  });
  test("200 KB of title are refused with the limit named, HTML stays text", () => {
    const long = taskSchema.safeParse({ title: "x".repeat(200_000) });
    expect(long.error?.issues[0]?.message).toContain("200");
    expect(taskSchema.parse({ title: "<b>now</b>" }).title).toBe("<b>now</b>");
  });
  test("a due day before the start is refused at the due day", () => {
    const turned = taskSchema.safeParse({ ...bare, startOn: "2026-10-20", dueOn: "2026-10-19" });
    expect(turned.error?.issues[0]?.path).toEqual(["dueOn"]);
    expect(taskSchema.safeParse({ ...bare, startOn: "2026-10-19", dueOn: "2026-10-19" }).success).toBe(true);
  });
  test.each(["2026-02-30", "31/12/2025", "tomorrow"])("%s is no date", (dueOn) => {
    expect(taskSchema.safeParse({ ...bare, dueOn }).success).toBe(false);
  });
  test.each(["0202-10-20", "9999-12-31"])(
    "%s is a slip of the hand: the year is asked for again",
    (dueOn) => {
      const slip = taskSchema.safeParse({ ...bare, dueOn });
      expect(slip.error?.issues[0]?.message).toBe("Check the year: it has to lie between 1990 and 2099.");
      expect(taskSchema.safeParse({ ...bare, dueOn: "2099-12-31" }).success).toBe(true);
    },
  );
  test("a checkbox is on as a browser and as a script send it", () => {
    for (const mandatory of ["on", "true", true])
      expect(taskSchema.parse({ ...bare, mandatory }).mandatory).toBe(true);
    for (const mandatory of ["", false, undefined])
      expect(taskSchema.parse({ ...bare, mandatory }).mandatory).toBe(false);
  });
  test("blocking asks for the reason, the barrier is one of the list", () => {
    expect(blockSchema.safeParse({ reason: "" }).success).toBe(false);
    expect(blockSchema.parse({ reason: "No budget", barrier: "fundingByLine" }).barrier).toBe(
      "fundingByLine",
    );
    expect(blockSchema.safeParse({ reason: "x", barrier: "laziness" }).success).toBe(false);
  });
  test("an empty comment is none", () => {
    expect(commentSchema.safeParse({ text: " \n " }).success).toBe(false);
  });
  test("a version is a number from 1, or left out", () => {
    expect(optionalVersion.parse("3")).toBe(3);
    expect(optionalVersion.parse("")).toBeNull();
    expect(optionalVersion.parse(undefined)).toBeNull();
    expect(optionalVersion.safeParse("two").success).toBe(false);
  });
});

describe("a checklist", () => {
  test("a line that stays keeps its tick, blank lines go, the rest is new", () => {
    const before = [
      { text: "Call", done: true },
      { text: "Write", done: true },
    ];
    expect(parseChecklist(" Call \n\nMeet\r\n", before)).toEqual([
      { text: "Call", done: true },
      { text: "Meet", done: false },
    ]);
  });
});

describe("a file", () => {
  const file = (mediaType: string, ...bytes: number[]) => ({
    name: "x",
    mediaType,
    bytes: Uint8Array.from(bytes),
  });
  test("is what its first bytes say, whatever it claims", () => {
    expect(mediaTypeOf(file("text/html", 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe("image/png");
    expect(mediaTypeOf(file("image/png", 0x3c, 0x73, 0x76, 0x67))).toBe("application/octet-stream");
    expect(mediaTypeOf(file("image/svg+xml", 0x3c))).toBe("application/octet-stream");
    expect(mediaTypeOf(file("application/pdf; x=1", 0x25))).toBe("application/pdf");
    expect(mediaTypeOf(file("nonsense\r\nX: y", 0x25))).toBe("application/octet-stream");
  });
  test("only pictures are shown in place", () => {
    expect(isShownInPlace("image/jpeg")).toBe(true);
    for (const type of ["image/svg+xml", "text/html", "application/pdf"])
      expect(isShownInPlace(type)).toBe(false);
  });
  test("its name loses paths and what no file system takes", () => {
    expect(fileName("C:\\temp\\photo.jpg")).toBe("photo.jpg");
    expect(fileName("../../etc/passwd")).toBe("passwd");
    expect(fileName('a"b\r\n<c>.png')).toBe("a_b___c_.png");
    expect(fileName("Übergabe 1.pdf")).toBe("Übergabe 1.pdf");
    expect(fileName("")).toBe("file");
  });
});
