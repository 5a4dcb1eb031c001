package org.vitagraph.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.model.RegisterEntry.Status;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.Iris;

/**
 * The register of slugs as it becomes when the things that facts speak of are entered.
 *
 * <p>A thing is entered under the slug that it has without an entry, so that no address changes by being registered; only where two
 * things would meet under one slug, the later one gets another.
 */
final class SlugRegister {

    private static final Comparator<RegisterEntry> ORDER =
            Comparator.comparing(RegisterEntry::type).thenComparing(RegisterEntry::slug);

    private final List<RegisterEntry> before;
    private final String ids;
    private final String first;
    private final Map<String, RegisterEntry> fresh = new TreeMap<>();

    /**
     * Begins with what is registered.
     *
     * @param before the entries that there are
     * @param base the publication's base IRI
     * @param first the key of the publication's first source
     */
    SlugRegister(List<RegisterEntry> before, String base, String first) {
        this.before = before;
        this.ids = base + "/id/";
        this.first = first;
    }

    /** Takes what a fact speaks of. */
    void see(ResolvedFact fact) {
        Locator where = fact.fact().locator();
        for (List<Value> values : fact.fact().slots().values()) {
            for (Value value : values) {
                if (value instanceof Mention mention) {
                    named(mention, where);
                }
            }
        }
        if (isUnnamed(fact.node()) && !fact.rule().equals("named")) {
            if (fact.rule().equals("alone")) {
                enter(
                        path(fact.node()),
                        Iris.lastSegment(fact.node().resolvedIri()),
                        fact.fact().id(),
                        where);
            }
        } else {
            named(fact.node(), where);
        }
    }

    private void named(Mention mention, Locator where) {
        Entity entity = mention.entity();
        if (!entity.source().isEmpty() && path(mention).equals(entity.type().path())) {
            enter(entity.type().path(), Iris.slug(entity.name(), entity.source(), first), entity.key(), where);
        }
    }

    /** Gives the segment after {@code /id/}; empty for what is not the publication's own. */
    private String path(Mention mention) {
        String iri = mention.resolvedIri();
        int end = iri.startsWith(ids) ? iri.indexOf('/', ids.length()) : -1;
        return end < 0 ? "" : iri.substring(ids.length(), end);
    }

    /** Tells whether no source names it, so that the last segment of its IRI stands for a name. */
    private static boolean isUnnamed(Mention node) {
        Entity entity = node.entity();
        return entity.labels().getFirst().language().isEmpty()
                && entity.name().equals(Iris.lastSegment(node.resolvedIri()));
    }

    private void enter(String type, String slug, String subject, Locator where) {
        fresh.putIfAbsent(type + "\t" + subject, new RegisterEntry(type, slug, subject, Status.CURRENT, null, where));
    }

    /**
     * Gives all entries, the old ones as they were, sorted by type and slug.
     *
     * @param findings takes slugs that two things would share
     */
    List<RegisterEntry> entries(FindingSink findings) {
        Set<String> registered = new HashSet<>();
        Set<String> taken = new HashSet<>();
        Set<String> held = new HashSet<>();
        for (RegisterEntry entry : before) {
            String slug = entry.type() + "/" + entry.slug();
            taken.add(slug);
            if (entry.status() == Status.CURRENT) {
                String key = entry.type() + "\t" + entry.subject();
                registered.add(key);
                if (!fresh.containsKey(key)) {
                    held.add(slug);
                }
            }
        }
        List<RegisterEntry> all = new ArrayList<>(before);
        fresh.forEach((key, entry) -> {
            // What has the slug of something that is gone may be that under another name, which is reported of the
            // entry.
            if (!registered.contains(key) && !held.contains(entry.type() + "/" + entry.slug())) {
                all.add(free(entry, taken, findings));
            }
        });
        all.sort(ORDER);
        return all;
    }

    private static RegisterEntry free(RegisterEntry wanted, Set<String> taken, FindingSink findings) {
        String slug = wanted.slug();
        for (int number = 2; !taken.add(wanted.type() + "/" + slug); number++) {
            slug = wanted.slug() + "-" + number;
        }
        if (slug.equals(wanted.slug())) {
            return wanted;
        }
        findings.finding(Finding.of(
                Code.SLUG_COLLISION,
                wanted.locator(),
                wanted.subject(),
                "The slug '" + wanted.slug() + "' belongs to something else; " + wanted.subject() + " gets '" + slug
                        + "'."));
        return new RegisterEntry(wanted.type(), slug, wanted.subject(), wanted.status(), null, wanted.locator());
    }
}
