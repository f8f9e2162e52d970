/** The version that clients are told, and that the platform's own solution has. */
export const platformVersion = "9.2.24072.168";
