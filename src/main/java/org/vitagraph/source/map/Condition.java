package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.Field;

/**
 * Something that must be so of a record: all of these values must be there, or be among the ones named.
 *
 * @param tests what is asked
 */
record Condition(List<Test> tests) {

    /** Holds of every record. */
    static final Condition ALWAYS = new Condition(List.of());

    /**
     * One question.
     *
     * @param value what is asked for
     * @param among the texts of which it must be one; empty where it must only be there
     * @param negated whether it must not be so
     */
    record Test(Expression value, Set<String> among, boolean negated) {

        /** Copies the set. */
        Test {
            among = Set.copyOf(among);
        }

        boolean holds(Scope scope, FindingSink findings) {
            List<Field> values = value.values(scope, findings);
            boolean is = among.isEmpty()
                    ? !values.isEmpty()
                    : values.stream().anyMatch(field -> among.contains(field.text()));
            return is != negated;
        }
    }

    /** Copies the list. */
    Condition {
        tests = List.copyOf(tests);
    }

    /** Tells whether it holds of a record. */
    boolean holds(Scope scope, FindingSink findings) {
        for (Test test : tests) {
            if (!test.holds(scope, findings)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a condition that holds where both do. */
    Condition and(Condition other) {
        List<Test> both = new ArrayList<>(tests);
        both.addAll(other.tests);
        return new Condition(both);
    }

    /** Gives the texts of a list as a set. */
    static Set<String> among(List<String> texts) {
        return new HashSet<>(texts);
    }
}
