/** A report is untrusted input: what is larger than this is no report, and is not read into memory. */
export const maximumMegabytes = 64
