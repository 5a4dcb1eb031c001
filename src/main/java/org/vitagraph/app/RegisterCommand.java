package org.vitagraph.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.source.RegisterFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code register}: enters the slugs of all that facts speak of into {@code iris.tsv}, so that their addresses stay. */
@Command(
        name = "register",
        description =
                "Enters all people, places, events … of the facts into iris.tsv, so that their addresses stay what they"
                        + " are. Nothing that is registered is changed.")
final class RegisterCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Path folder = publication.path();
        Findings faults = new Findings();
        try (Workspace work = Workspace.temporary()) {
            Optional<Publication> opened = Publication.open(folder, Set.of(), faults);
            if (opened.isPresent()) {
                try (Output.Shown shown = output.progress()) {
                    new Assembly(opened.get(), work.path(), faults, shown).write();
                }
            }
            if (opened.isEmpty() || faults.failed()) {
                output.tell(faults.report());
                output.say("Nothing was registered.");
                return Exit.of(faults);
            }
            return register(opened.get(), work.path());
        }
    }

    private int register(Publication opened, Path work) throws IOException {
        Findings findings = new Findings();
        List<RegisterEntry> before = opened.register(findings);
        FactsFile facts = new FactsFile(work.resolve("facts.ndjson"));
        KeptAddresses.check(before, Graphs.in(work, opened.iris().base()), facts, findings);
        List<String> sources = opened.sources();
        SlugRegister register =
                new SlugRegister(before, opened.iris().base(), sources.isEmpty() ? "" : sources.getFirst());
        facts.each(register::see);
        List<RegisterEntry> after = register.entries(findings);
        int added = after.size() - before.size();
        if (added > 0) {
            write(after, opened.folder().root().resolve(RegisterFile.NAME));
        }
        output.tell(findings.report());
        output.say(added + (added == 1 ? " slug was" : " slugs were") + " added to " + RegisterFile.NAME
                + ", which holds " + after.size() + ".");
        return Exit.GOOD;
    }

    /** Writes aside and puts in place, so that a register is never half written. */
    private static void write(List<RegisterEntry> entries, Path file) throws IOException {
        StringBuilder text = new StringBuilder("type\tslug\tentity\tstatus\ttarget\n");
        for (RegisterEntry entry : entries) {
            text.append(String.join(
                            "\t",
                            entry.type(),
                            entry.slug(),
                            entry.subject(),
                            entry.status().word(),
                            Objects.requireNonNullElse(entry.target(), "")))
                    .append('\n');
        }
        try (Replacement replacement = new Replacement(file)) {
            replacement.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
            replacement.keep();
        }
    }
}
