/** Whom Kestrelyn speaks to about its program, as the form of a new audience asks for them. */
export const demoAudiences = [
  {
    name: "Employees",
    kind: "employees",
    about: "Their own day: steps that go away, tools that work, what a customer said about their part.",
    cadenceDays: "30",
    members: "people",
  },
  {
    name: "Executives",
    kind: "executives",
    about: "Retained revenue, the money a plan returns, and what needs their decision.",
    cadenceDays: "45",
    members: "people",
    roles: ["executive"],
  },
  {
    name: "Customers",
    kind: "customers",
    about: "What we heard from them, what we changed because of it, and what we did not manage yet.",
    cadenceDays: "90",
    members: "contacts",
    statuses: ["active", "atRisk", "wonBack"],
  },
  {
    name: "Partners",
    kind: "partners",
    about: "What customers say about the part they carry out for us.",
    cadenceDays: "120",
    members: "list",
  },
] as const;
