package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Standing;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QuadSink;
import org.vitagraph.rdf.Slug;
import org.vitagraph.rdf.Vg;

/** Writes the claims of one fact (PROFILE R4 to R6). */
final class Claims {

    private static final Node TYPE = RDF.type.asNode();
    private static final Map<Enum<?>, Node> TERMS = terms();

    private final Subject subject;
    private final Labels labels;
    private final List<Instance> remarks;
    private final QuadSink sink;
    private final Node words;
    private @Nullable GraphName graph;

    /**
     * Makes a writer of the claims of a fact.
     *
     * @param remarks what the pattern says of each of them
     */
    Claims(Subject subject, Labels labels, List<Instance> remarks, QuadSink sink) {
        this.subject = subject;
        this.labels = labels;
        this.remarks = remarks;
        this.sink = sink;
        this.words = Terms.text(subject.fact().fact().citation().words());
    }

    /**
     * Writes one claim, and what the claim of the record carries of it.
     *
     * @param name its name within the fact
     * @param content the triple that it is about
     * @param role the role in which the object stands, or null
     * @param standing whether it is accepted, and why
     * @param carried whether the triple is in the data
     */
    void write(String name, Instance content, @Nullable Node role, Standing standing, boolean carried) {
        if (carried && subject.claims() == ClaimLevel.RECORD) {
            ofRecord(content);
        }
        graph = subject.claims(carried);
        if (graph != null) {
            write(name, content, role, standing);
        }
    }

    /** Lets the claim of the record carry a triple (PROFILE R4): its nodes lead to the claim, and the claim to the passage. */
    private void ofRecord(Instance content) {
        graph = GraphName.CLAIMS;
        Node claim = subject.recordClaim();
        Fact fact = subject.fact().fact();
        String words = "What is accepted of " + fact.citation().passage().label();
        add(claim, TYPE, Vg.RECORD_CLAIM);
        sink.label(GraphName.CLAIMS, claim, new Text(words, Settings.ENGLISH), 0);
        add(claim, Vg.OF_FACT, subject.id());
        add(claim, Vg.PASSAGE_OF, subject.passage());
        add(claim, Vg.COVERS, content.subject());
        if (content.object().isURI()) {
            add(claim, Vg.COVERS, content.object());
        }
    }

    private void write(String name, Instance content, @Nullable Node role, Standing standing) {
        Fact fact = subject.fact().fact();
        Node claim = subject.claim(name);
        add(claim, TYPE, Vg.CLAIM);
        if (graph != null) {
            sink.label(graph, claim, label(name, content, role, standing), 0);
        }
        add(claim, Vg.OF_FACT, subject.id());
        add(claim, Vg.SUBJECT, content.subject());
        add(claim, Vg.PREDICATE, content.predicate());
        add(claim, Vg.OBJECT, content.object());
        if (role != null) {
            add(claim, Vg.ROLE, role);
        }
        add(claim, Vg.PASSAGE_OF, subject.passage());
        if (!fact.citation().words().text().isEmpty()) {
            add(claim, Vg.WORDS, words);
        }
        for (Instance remark : remarks) {
            add(claim, remark.predicate(), remark.object());
        }
        add(claim, Vg.MODALITY, term(fact.stance().modality()));
        add(claim, Vg.CERTAINTY, term(fact.stance().certainty()));
        standing(claim, content, standing, fact.stance());
    }

    private static Map<Enum<?>, Node> terms() {
        Map<Enum<?>, Node> terms = new HashMap<>();
        for (Modality modality : Modality.values()) {
            terms.put(modality, Vg.term(modality.term()));
        }
        for (Certainty certainty : Certainty.values()) {
            terms.put(certainty, Vg.term(certainty.term()));
        }
        for (Standing.Reason reason : Standing.Reason.values()) {
            terms.put(reason, Vg.term(reason.term()));
        }
        return Map.copyOf(terms);
    }

    private static Node term(Enum<?> word) {
        return Objects.requireNonNull(TERMS.get(word), word::name);
    }

    private void standing(Node claim, Instance content, Standing standing, Stance stance) {
        add(claim, Vg.ACCEPTED, Terms.bool(standing.accepted()));
        Standing.Reason because = standing.because();
        if (because != null) {
            add(claim, Vg.BECAUSE, term(because));
        }
        Stance.Ruling ruling = stance.ruling();
        String words = ruling == null ? standing.words() : ruling.reason();
        if (!words.isEmpty()) {
            add(claim, Vg.OVERRIDE_REASON, Terms.text(words, subject.settings().language()));
        }
        if (ruling != null && !ruling.by().isEmpty()) {
            add(claim, Vg.DECIDED_BY, Terms.string(ruling.by()));
        }
        if (standing.accepted()) {
            add(claim, TYPE, Crm.E13_ATTRIBUTE_ASSIGNMENT);
            add(claim, Crm.P140_ASSIGNED_ATTRIBUTE_TO, content.subject());
            add(claim, Crm.P177_ASSIGNED_PROPERTY_OF_TYPE, content.predicate());
            add(claim, Crm.P141_ASSIGNED, content.object());
            add(claim, Crm.P16_USED_SPECIFIC_OBJECT, subject.passage());
        }
    }

    private Text label(String name, Instance content, @Nullable Node role, Standing standing) {
        String text = subject.fact().fact().id() + "-" + name + ": " + labels.of(content.subject()) + " – "
                + labels.ofTerm(content.predicate()) + " – " + labels.of(content.object())
                + (role == null ? "" : " (" + labels.ofTerm(role) + ")")
                + (standing.accepted() ? "" : " [not accepted]");
        return new Text(text, subject.settings().language());
    }

    private void add(Node s, Node p, Node o) {
        if (graph != null) {
            sink.quad(graph, s, p, o);
        }
    }

    /** Gives the name of the claim of a triple within a fact: its slot, and the value where the slot has several. */
    static String name(Subject subject, Instance content) {
        String claim = content.template().claim();
        for (String slot : content.template().slots()) {
            if (subject.fact().fact().slot(slot).size() > 1) {
                Node value = content.row().value(slot);
                return value == null ? claim : claim + "." + segment(value);
            }
        }
        return claim;
    }

    private static String segment(Node value) {
        return value.isURI() ? Iris.lastSegment(value.getURI()) : Slug.of(value.getLiteralLexicalForm());
    }

    /** Gives the names under which the claims of a pattern may go. */
    static List<String> names(Pattern pattern) {
        return pattern.templates().stream()
                .map(Pattern.Template::claim)
                .filter(c -> !c.isEmpty())
                .toList();
    }
}
