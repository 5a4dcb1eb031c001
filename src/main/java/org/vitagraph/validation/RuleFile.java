package org.vitagraph.validation;

/**
 * A file of rules: shapes ({@code *.ttl}) or a violation query ({@code *-violation.rq}).
 *
 * @param name as findings name it, with forward slashes
 * @param text its content
 * @param builtIn whether it comes with the program, whose tests have already gone through it in full
 */
public record RuleFile(String name, String text, boolean builtIn) {}
