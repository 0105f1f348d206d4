/** Under which name this tab remembers the address that was typed, until it is closed: the code's form asks again. */
export const REMEMBERED = "email";
