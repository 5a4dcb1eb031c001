package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.rdf.Recall;

/**
 * Resolves record by record, without a sort: for sources whose records speak of nothing that another record says anything of. All
 * that a {@link Resolver} does among the facts of a record it does, too.
 */
public final class RecordResolver implements AutoCloseable {

    private final @Nullable Addresses addresses;
    private final Addressing addressing;
    private final Resolver resolver;
    private final FindingSink findings;

    /**
     * Makes one.
     *
     * @param rules what it needs to know
     * @param folder where it sorts the addresses that it gave
     * @param memory how many bytes of them it may hold in memory
     * @param findings where it reports what editors should look at
     */
    public RecordResolver(Resolver.Rules rules, Path folder, int memory, FindingSink findings) {
        this.addresses = new Addresses(folder.resolve("addresses"), memory, Recall.none());
        this.addressing = addresses;
        this.resolver = new Resolver(rules, addresses, findings);
        this.findings = findings;
    }

    /**
     * Makes one for records that are resolved aside.
     *
     * @param addressing hears which addresses are given
     */
    public RecordResolver(Resolver.Rules rules, Addressing addressing, FindingSink findings) {
        this.addresses = null;
        this.addressing = addressing;
        this.resolver = new Resolver(rules, addressing, findings);
        this.findings = findings;
    }

    /** Gives who hears which addresses are given. */
    public Addressing addressing() {
        return addressing;
    }

    /** Resolves the facts of one record, which nobody else has. */
    public void record(List<Fact> facts, ResolvedSink sink) throws IOException {
        facts.forEach(resolver::fact);
        resolver.record(sink);
    }

    /** Reports what only the sight of all records shows: addresses that two things were given. To be called once. */
    public void end() throws IOException {
        if (addresses != null) {
            addresses.report(findings);
        }
    }

    @Override
    public void close() throws IOException {
        resolver.close();
    }
}
