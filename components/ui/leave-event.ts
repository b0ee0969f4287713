/** Tells the page on screen that a press leads elsewhere. It stays until what comes next is there, which may take a while. */
export const leaveEvent = "foyer:leave";
