package org.vitagraph.store.guard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a query (SPARQL 1.1 §17.4.3.14), looked for in time linear in the text. References back to a group and
 * looking around, which no linear search has, are refused.
 *
 * @param compiled as RE2 understands it
 * @param plain what is looked for where the pattern is nothing but letters, else null
 * @param caseless whether upper and lower case are one
 * @param length letters of the pattern, with those that its counts repeat
 */
record LinearPattern(Pattern compiled, @Nullable String plain, boolean caseless, long length) {

    private static final String SIGNS = "\\|.?*+(){}[]^$";
    private static final int SHORT = 64;
    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})?(,)?(\\d{1,9})?}");

    /** Compiles a pattern with its flags. */
    static LinearPattern of(NodeValue pattern, @Nullable NodeValue flags, Limits limits) {
        if (!pattern.isString() || flags != null && !flags.isString()) {
            throw new ExprEvalException("pattern and flags are texts");
        }
        return of(pattern.getString(), flags == null ? "" : flags.getString(), limits);
    }

    private static LinearPattern of(String written, String flags, Limits limits) {
        int options = 0;
        boolean quoted = flags.indexOf('q') >= 0;
        String pattern = written;
        for (int i = 0; i < flags.length(); i++) {
            switch (flags.charAt(i)) {
                case 'i' -> options |= Pattern.CASE_INSENSITIVE;
                case 'm' -> options |= Pattern.MULTILINE;
                case 's' -> options |= Pattern.DOTALL;
                case 'x' -> pattern = quoted ? pattern : pattern.replaceAll("[ \\t\\n\\r]", "");
                case 'q' -> pattern = written;
                default -> throw new ExprEvalException("the flags of a pattern are i, m, s, x and q");
            }
        }
        long length = quoted ? pattern.length() : repeated(pattern);
        if (length > limits.of(Limit.PATTERN_LENGTH)) {
            throw LimitExceeded.of(limits, Limit.PATTERN_LENGTH);
        }
        boolean caseless = (options & Pattern.CASE_INSENSITIVE) != 0;
        boolean letters = quoted || pattern.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0);
        String plain = letters && (!caseless || pattern.length() <= SHORT) ? pattern : null;
        return new LinearPattern(compiled(quoted ? Pattern.quote(pattern) : pattern, options), plain, caseless, length);
    }

    /** Gives the most that a pattern can be long when its counts are written out: as if each repeated all of it. */
    private static long repeated(String pattern) {
        double product = 1;
        for (MatchResult count : COUNT.matcher(pattern).results().toList()) {
            String most = count.group(3) != null ? count.group(3) : count.group(1);
            product *= most == null ? 1 : Math.max(1, Integer.parseInt(most));
        }
        return (long) Math.min(Integer.MAX_VALUE, product * pattern.length());
    }

    private static Pattern compiled(String pattern, int options) {
        try {
            return Pattern.compile(pattern.replace("\\p{Is", "\\p{").replace("\\P{Is", "\\P{"), options);
        } catch (PatternSyntaxException e) {
            throw new LimitExceeded("The pattern '" + pattern + "' is not one that can be looked for in linear time: "
                    + e.getDescription() + ".");
        }
    }

    /** Tells whether the pattern is found in a text. */
    boolean isFoundIn(String text, Limits limits) {
        check(text, limits);
        if (plain == null) {
            return compiled.matcher(text).find();
        }
        if (!caseless) {
            return text.contains(plain);
        }
        for (int i = 0; i <= text.length() - plain.length(); i++) {
            if (text.regionMatches(true, i, plain, 0, plain.length())) {
                return true;
            }
        }
        return false;
    }

    /** Fails where looking for the pattern in a text would take too long. */
    void check(String text, Limits limits) {
        if (text.length() * length > limits.of(Limit.PATTERN_STEPS)) {
            throw LimitExceeded.of(limits, Limit.PATTERN_STEPS);
        }
    }
}
