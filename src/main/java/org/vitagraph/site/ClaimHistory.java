package org.vitagraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.FactChange;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.PlainFact;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.Slug;
import org.vitagraph.site.data.FactFile;
import org.vitagraph.site.page.History;
import org.vitagraph.site.page.Step;

/**
 * Finds in which releases a claim came in, changed and went. Which releases have it follows from what each tells of the fact and of how
 * finely the claims of its source are published: none is opened for it.
 *
 * @param levels how finely claims were published
 */
record ClaimHistory(PublishedLevels levels) {

    /** Of so many releases, the latest, it is told. */
    static final int MOST = 30;

    private static final String ACCEPTED = " accepted";

    /**
     * A claim that is asked for.
     *
     * @param slug of its address
     * @param id of its fact
     * @param now the fact in the release that is shown, where it tells its facts
     * @param isRelation whether it is about a relation that is no triple, whose claim is published with those that are not accepted
     */
    record Asked(String slug, String id, Optional<ResolvedFact> now, BooleanSupplier isRelation) {

        boolean isOfFact() {
            return slug.startsWith(prefix());
        }

        String name() {
            return slug.substring(prefix().length());
        }

        private String prefix() {
            return Iris.segment(id) + "-";
        }
    }

    /**
     * Gives the history of a claim; none of what is said of a whole passage.
     *
     * @param releases in order
     * @param up the way to the root of what is current
     */
    History of(Asked asked, List<Release> releases, String up) {
        if (!asked.isOfFact()) {
            return new History(List.of(), false);
        }
        // The one before the first that is told says whether the claim came in with that.
        int first = Math.max(0, releases.size() - MOST);
        List<Release> looked = releases.subList(Math.max(0, first - 1), releases.size());
        List<Optional<ResolvedFact>> facts = looked.stream()
                .map(release -> new FactFile(release.facts()).find(asked.id()))
                .toList();
        String slot = slot(asked.name(), Stream.concat(facts.stream(), Stream.of(asked.now())));
        List<Step> steps = new ArrayList<>();
        Optional<ResolvedFact> before = Optional.empty();
        for (int i = 0; i < looked.size(); i++) {
            Release release = looked.get(i);
            Optional<ResolvedFact> now = facts.get(i).filter(fact -> isPublished(asked, slot, fact, release));
            String sort = sort(before, now, slot);
            if (!sort.isEmpty() && (first == 0 || i > 0)) {
                String version = release.manifest().version();
                String href = i == 0
                        ? "release/" + version + "/"
                        : "changes/" + looked.get(i - 1).manifest().version() + ".." + version;
                steps.add(new Step(sort, version, up + href));
            }
            before = now;
        }
        return new History(steps, first > 0);
    }

    /** Gives the slot by which a claim is called, of those that its fact has or had; empty where it is called otherwise. */
    private static String slot(String name, Stream<Optional<ResolvedFact>> facts) {
        Set<String> slots = new TreeSet<>();
        facts.flatMap(Optional::stream)
                .forEach(fact -> slots.addAll(fact.fact().slots().keySet()));
        return slots.stream()
                .filter(slot -> name.equals(slot) || name.startsWith(slot + ".") || name.startsWith(slot + "-"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private boolean isPublished(Asked asked, String slot, ResolvedFact fact, Release release) {
        boolean made = slot.isEmpty() || isMade(asked.name().substring(slot.length()), slot, fact);
        ClaimLevel level = made ? levels.of(fact.fact().citation().source(), release) : ClaimLevel.NONE;
        return switch (level) {
            case STATEMENT -> true;
            case RECORD -> !fact.standing(slot).accepted() || asked.isRelation().getAsBoolean();
            case NONE -> false;
        };
    }

    /** Tells whether a fact gives the claim of a slot: one that has a value, and of several the one that the claim is called by. */
    private static boolean isMade(String rest, String slot, ResolvedFact fact) {
        List<Value> values = fact.fact().slot(slot);
        int dot = rest.indexOf('.');
        if (dot < 0 || values.isEmpty()) {
            return values.size() == 1;
        }
        String called = rest.substring(dot + 1);
        return fact.fact().slots().values().stream()
                .filter(several -> several.size() > 1)
                .flatMap(List::stream)
                .anyMatch(value -> isCalled(called, value));
    }

    private static boolean isCalled(String name, Value value) {
        return switch (value) {
            case Mention mention -> Iris.lastSegment(mention.resolvedIri()).equals(name);
            case Text text -> Slug.of(text.text()).equals(name);
            default -> true;
        };
    }

    private static String sort(Optional<ResolvedFact> before, Optional<ResolvedFact> now, String slot) {
        if (before.isEmpty() || now.isEmpty()) {
            return now.isPresent() ? "added" : before.isPresent() ? "removed" : "";
        }
        boolean changed = new PlainFact(before.get())
                .differences(new PlainFact(now.get())).stream()
                        .map(FactChange.Part::name)
                        .anyMatch(name -> concerns(name, slot, before.get()) && concerns(name, slot, now.get()));
        return changed ? "changed" : "";
    }

    /** Tells whether a part of a fact concerns the claim of a slot: that slot's, and what is said of the fact as a whole. */
    private static boolean concerns(String part, String slot, ResolvedFact fact) {
        Set<String> slots = fact.fact().slots().keySet();
        String of = part.endsWith(ACCEPTED) ? part.substring(0, part.length() - ACCEPTED.length()) : part;
        return !slots.contains(slot) || !slots.contains(of) || of.equals(slot);
    }
}
