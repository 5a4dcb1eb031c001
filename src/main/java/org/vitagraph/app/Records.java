package org.vitagraph.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.vitagraph.app.alike.Alike;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.resolve.RecordResolver;
import org.vitagraph.source.map.SeenKeys;

/** Puts facts together again as records, which are resolved one by one. */
final class Records implements FactSink, Alike.Ownership {

    private final OwnThings things;
    private final RecordResolver resolver;
    private final ResolvedSink sink;
    private final FindingSink findings;
    private final SeenKeys seen = new SeenKeys();
    private final List<Fact> record = new ArrayList<>();
    private String own = "";

    Records(OwnThings things, RecordResolver resolver, ResolvedSink sink, FindingSink findings) {
        this.things = things;
        this.resolver = resolver;
        this.sink = sink;
        this.findings = findings;
    }

    @Override
    public void fact(Fact fact) {
        String key = things.of(fact).entity().key();
        if (!key.equals(own)) {
            end();
            own = key;
            if (!seen.add(key)) {
                findings.finding(new Finding(
                        Code.KEY_SHARED,
                        fact.locator(),
                        key,
                        "An earlier record is about " + key + ", too, and what both say was not compared.",
                        "Give them different identifiers, or use 'build', which compares all records."));
            }
        }
        record.add(fact);
    }

    @Override
    public boolean takes(String name, Fact like) {
        Entity other = things.of(like).entity();
        if (!seen.add(new Entity(other.type(), other.source(), name, other.labels(), List.of()).key())) {
            return false;
        }
        end();
        own = "";
        return true;
    }

    /** Resolves the last record. */
    void end() {
        if (record.isEmpty()) {
            return;
        }
        try {
            resolver.record(List.copyOf(record), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.clear();
    }
}
