package org.vitagraph.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Iris;

/** The ids of a publication's facts and decisions, each given once; several threads may take ids at once. */
public final class FactIds {
    private final Map<String, Locator> taken = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** Makes a publication without ids. */
    public FactIds() {}

    /** Takes an id for what stands at {@code where}; if it is taken, or its address by another one, that is a finding. */
    public boolean take(String id, Locator where, FindingSink findings) {
        Locator before = taken.putIfAbsent(id, where);
        if (before != null) {
            String message = "The id '" + id + "' is taken already, in " + before.text() + ".";
            findings.finding(Finding.of(Code.DUPLICATE_FACT, where, id, message));
        }
        String segment = Iris.segment(id);
        String other = addresses.putIfAbsent(segment, id);
        if (other != null && !other.equals(id)) {
            findings.finding(new Finding(
                    Code.ADDRESS_SHARED,
                    where,
                    id,
                    "The claims of '" + id + "' and '" + other + "' would be one: both ids become '" + segment
                            + "' in their addresses.",
                    "Give one of the two another id."));
        }
        return before == null;
    }
}
