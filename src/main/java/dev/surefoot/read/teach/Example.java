package dev.surefoot.read.teach;

/**
 * One training pair.
 *
 * @param source id of the text it comes from, and its style
 * @param domain name of the domain
 * @param prompt what the model is shown, without domain line
 * @param answer what it shall write
 */
record Example(String source, String style, String domain, String prompt, String answer) {}
