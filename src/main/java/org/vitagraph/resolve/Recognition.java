package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Slug;

/**
 * Recognises which facts of one kind about the same people speak of the same event (PROFILE, identity): by the name that
 * their source gives it, else by compatible dates, but for births and the like, of which there is one whatever the dates. What fits two
 * joins neither, and is reported.
 */
final class Recognition {

    private final Naming naming;
    private final Decisions decisions;
    private final FindingSink findings;

    Recognition(Naming naming, Decisions decisions, FindingSink findings) {
        this.naming = naming;
        this.decisions = decisions;
        this.findings = findings;
    }

    /** Groups facts that agree in kind and people into events. */
    List<Happening> recognise(List<Candidate> facts) {
        List<Candidate> inOrder = new ArrayList<>(facts);
        inOrder.sort(Comparator.comparing((Candidate c) -> c.fact().node() == null)
                .thenComparing(c -> Dates.of(c.fact()).isEmpty())
                .thenComparing(Candidate::rank)
                .thenComparing(c -> c.fact().id()));
        List<Happening> happenings = new ArrayList<>();
        for (Candidate candidate : inOrder) {
            place(candidate, happenings);
        }
        for (Happening happening : happenings) {
            boolean one = happening.candidates().getFirst().kind().node() instanceof NodeRule.OnePer;
            if (one || !happening.isNamed()) {
                happening.name(minted(happening, happenings));
            }
        }
        return happenings;
    }

    private void place(Candidate candidate, List<Happening> happenings) {
        Mention named = candidate.fact().node();
        if (named != null) {
            for (Happening happening : happenings) {
                if (happening.isNamed(named.resolvedIri())) {
                    happening.add(candidate, "named");
                    return;
                }
            }
        }
        List<Happening> fitting = fitting(candidate, happenings);
        if (fitting.size() == 1) {
            join(candidate, fitting.getFirst());
            return;
        }
        if (fitting.size() > 1) {
            findings.finding(fitsTwo(candidate.fact(), fitting.size()));
        }
        Happening own = new Happening(fitting.size() > 1);
        own.add(candidate, named == null ? "alone" : "named");
        happenings.add(own);
    }

    /** Tells that a fact could be about each of several events. */
    static Finding fitsTwo(Fact fact, int events) {
        return Finding.of(
                Code.EVENT_FITS_TWO,
                fact.locator(),
                fact.id(),
                "fact " + fact.id() + " fits " + events + " events of kind '" + fact.kind()
                        + "' and was joined to none");
    }

    private List<Happening> fitting(Candidate candidate, List<Happening> happenings) {
        if (candidate.kind().node() instanceof NodeRule.OnePer) {
            return happenings.stream()
                    .filter(happening -> !happening.isApartFrom(candidate, decisions))
                    .limit(1)
                    .toList();
        }
        List<Happening> fitting = new ArrayList<>();
        for (Happening happening : happenings) {
            if (!happening.standsAlone() && happening.fits(candidate, decisions)) {
                fitting.add(happening);
            }
        }
        Optional<Bounds> own = Dates.of(candidate.fact());
        if (fitting.size() > 1 && own.isPresent()) {
            List<Happening> dated = fitting.stream().filter(Happening::isDated).toList();
            return dated.isEmpty() ? fitting : dated;
        }
        return fitting;
    }

    private void join(Candidate candidate, Happening happening) {
        Fact fact = candidate.fact();
        Fact first = happening.candidates().getFirst().fact();
        happening.add(candidate, rule(candidate));
        if (candidate.kind().node() instanceof NodeRule.SameWhen) {
            findings.finding(Finding.of(
                    Code.EVENTS_RECOGNISED,
                    fact.locator(),
                    fact.id(),
                    "facts " + first.id() + " and " + fact.id() + " were recognised as one event of kind '"
                            + fact.kind() + "'"));
        }
    }

    /** Says why a fact speaks of an event that is known: dates are compared only where there can be several. */
    private static String rule(Candidate candidate) {
        if (candidate.kind().node() instanceof NodeRule.OnePer one) {
            String of = candidate.fact().slot(one.slot()).stream()
                    .filter(Mention.class::isInstance)
                    .map(value -> ((Mention) value).entity().type().word())
                    .findFirst()
                    .orElse("thing");
            return "one " + candidate.kind().pattern() + " of a " + of;
        }
        return "same kind and people, compatible dates";
    }

    /** Mints a readable IRI: kind or pattern, people, and the date where kind and people are not enough. */
    private String minted(Happening happening, List<Happening> all) {
        Candidate first = happening.candidates().getFirst();
        String id = happening.candidates().stream()
                .map(candidate -> candidate.fact().id())
                .filter(naming::isRegistered)
                .findFirst()
                .orElse(first.fact().id());
        StringBuilder slug = new StringBuilder();
        EntityType type;
        switch (first.kind().node()) {
            case NodeRule.OnePer one -> {
                type = one.type();
                slug.append(first.kind().pattern());
                append(slug, first.fact(), one.slot());
            }
            case NodeRule.SameWhen same -> {
                type = same.type();
                slug.append(first.kind().name());
                same.slots().forEach(slot -> append(slug, first.fact(), slot));
                date(first.fact()).ifPresent(edtf -> slug.append('-').append(Slug.ofEdtf(edtf)));
            }
            case NodeRule.OfSlot itself -> throw new IllegalStateException("nothing to recognise: " + itself);
        }
        String iri = naming.minted(type, id, slug.toString());
        if (first.kind().node() instanceof NodeRule.OnePer && happening == all.getFirst()) {
            happening.call(naming.minted(type, "", slug.toString()));
        }
        boolean taken = all.stream().anyMatch(h -> h != happening && h.isNamed(iri));
        return taken
                ? naming.minted(
                        type,
                        first.fact().id(),
                        slug + "-" + Iris.segment(first.fact().id()))
                : iri;
    }

    private static void append(StringBuilder slug, Fact fact, String slot) {
        for (Value value : fact.slot(slot)) {
            if (value instanceof Mention mention) {
                slug.append('-').append(Iris.lastSegment(mention.resolvedIri()));
            }
        }
    }

    private static Optional<String> date(Fact fact) {
        return fact.slots().values().stream()
                .map(List::getFirst)
                .filter(When.class::isInstance)
                .map(v -> ((When) v).span().edtf().text())
                .findFirst();
    }
}
