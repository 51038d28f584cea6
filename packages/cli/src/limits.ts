/** A report is untrusted input: what is larger than this is no report, and is not read into memory. */
export const maximumMegabytes = 64

/** Reading a single file never takes longer; what does was made to tie us up. */
export const maximumSeconds = 120

/** LibreOffice never takes longer for a single file. */
export const maximumOfficeSeconds = 90
