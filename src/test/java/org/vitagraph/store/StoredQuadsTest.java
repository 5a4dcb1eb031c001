package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements read from the index files are those that TDB2 finds itself. */
class StoredQuadsTest {

    private static final int ALL = 60_000;

    @TempDir
    private Path folder;

    private DatasetGraph dataset = DatabaseMgr.createDatasetGraph();

    private static Node node(String what, int number) {
        return NodeFactory.createURI("https://example.org/" + what + "/" + number);
    }

    /** Fills a store with statements, of which some are about one thing and some point at one thing. */
    private void fill(Random random, int count) {
        dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < count; i++) {
                Node object = i % 3 == 0
                        ? NodeFactory.createLiteralString("value " + random.nextInt(count))
                        : node("thing", random.nextInt(4) == 0 ? 0 : random.nextInt(count / 20 + 1));
                dataset.add(
                        node("graph", random.nextInt(3)),
                        node("thing", random.nextInt(8) == 0 ? 1 : random.nextInt(count / 20 + 1)),
                        node("property", random.nextInt(7)),
                        object);
            }
        });
    }

    @AfterEach
    void close() {
        TDBInternal.expel(dataset, true);
    }

    private List<Quad> asTdb(Node subject, Node property, Node object) {
        return Txn.calculateRead(dataset, () -> {
            List<Quad> found = new ArrayList<>();
            Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, property, object);
            quads.forEachRemaining(found::add);
            return found;
        });
    }

    private static List<String> named(Node node) {
        return node.isURI() ? List.of(node.getURI()) : List.of();
    }

    private static List<Quad> read(StoredQuads quads, long most, Node subject, Node property, Node object) {
        List<Quad> found = new ArrayList<>();
        quads.find(named(subject), named(property), named(object), most, found::add);
        return found;
    }

    /** Compares by their hashes: AssertJ's comparison in any order takes the square of so many. */
    private static void same(List<Quad> read, List<Quad> wanted) {
        assertThat(read).hasSameSizeAs(wanted).doesNotHaveDuplicates();
        assertThat(Set.copyOf(read)).isEqualTo(Set.copyOf(wanted));
    }

    @Test
    void areThoseThatTdbFinds() throws IOException {
        Random random = new Random(29);
        fill(random, ALL);
        StoredQuads quads = new StoredQuads(dataset);
        for (int round = 0; round < 40; round++) {
            Node subject = node("thing", random.nextInt(ALL / 20));
            Node property = node("property", random.nextInt(8));
            Node object = node("thing", random.nextInt(10) == 0 ? 0 : random.nextInt(ALL / 20));
            for (Node s : List.of(Node.ANY, subject)) {
                for (Node p : List.of(Node.ANY, property)) {
                    for (Node o : List.of(Node.ANY, object)) {
                        if (s.isURI() || o.isURI() || round == 0) {
                            same(read(quads, Long.MAX_VALUE, s, p, o), asTdb(s, p, o));
                        }
                    }
                }
            }
        }
    }

    @Test
    void areAlsoFoundOfThingsThatFillManyBlocks() throws IOException {
        fill(new Random(7), ALL);
        StoredQuads quads = new StoredQuads(dataset);
        Node many = node("thing", 1);
        List<Quad> found = read(quads, Long.MAX_VALUE, many, Node.ANY, Node.ANY);
        assertThat(found).hasSizeGreaterThan(5_000);
        same(found, asTdb(many, Node.ANY, Node.ANY));
        assertThat(read(quads, 700, many, Node.ANY, Node.ANY)).hasSize(700);
        assertThat(read(quads, 0, many, Node.ANY, Node.ANY)).isEmpty();
    }

    @Test
    void ofThingsOfAClassAreGivenOnce() throws IOException {
        fill(new Random(11), ALL / 10);
        Node type = node("property", 5);
        Node label = node("property", 3);
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < 200; i++) {
                dataset.add(node("graph", i % 3), node("thing", i), RDF.type.asNode(), type);
                dataset.add(node("graph", 1), node("thing", i), RDF.type.asNode(), type);
            }
        });
        Set<List<Node>> wanted = new HashSet<>();
        for (Quad typed : asTdb(Node.ANY, RDF.type.asNode(), type)) {
            asTdb(typed.getSubject(), label, Node.ANY)
                    .forEach(quad -> wanted.add(List.of(quad.getSubject(), quad.getObject())));
        }
        List<List<Node>> given = new ArrayList<>();
        StoredQuads quads = new StoredQuads(dataset);
        quads.values(type.getURI(), label.getURI(), Long.MAX_VALUE, (thing, value) -> given.add(List.of(thing, value)));
        assertThat(given).hasSizeGreaterThan(100).hasSameSizeAs(wanted);
        assertThat(Set.copyOf(given)).isEqualTo(wanted);
        given.clear();
        quads.values(type.getURI(), label.getURI(), 7, (thing, value) -> given.add(List.of(thing, value)));
        quads.values(node("no", 1).getURI(), label.getURI(), 7, (thing, value) -> given.add(List.of(thing, value)));
        assertThat(given).hasSize(7);
    }

    @Test
    void areNoneInAnEmptyStoreOrOfThingsThatItDoesNotHave() throws IOException {
        fill(new Random(1), 0);
        StoredQuads empty = new StoredQuads(dataset);
        assertThat(read(empty, Long.MAX_VALUE, Node.ANY, Node.ANY, Node.ANY)).isEmpty();
        assertThat(read(empty, Long.MAX_VALUE, node("thing", 1), Node.ANY, Node.ANY))
                .isEmpty();
    }

    @Test
    void areAlsoThoseOfAStoreThatWasChanged() throws IOException {
        fill(new Random(3), ALL / 10);
        fill(new Random(4), ALL / 10);
        Txn.executeWrite(dataset, () -> dataset.deleteAny(Node.ANY, node("thing", 1), node("property", 2), Node.ANY));
        StoredQuads quads = new StoredQuads(dataset);
        List<Quad> found = read(quads, Long.MAX_VALUE, Node.ANY, Node.ANY, Node.ANY);
        assertThat(found).hasSizeGreaterThan(5_000);
        same(found, asTdb(Node.ANY, Node.ANY, Node.ANY));
    }
}
