/** The first few that run or come within a week. The page asks for them on the server, the list in the browser. */
export const nextMeetings = { range: "week", pageSize: 6 } as const;
