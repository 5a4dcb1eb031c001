package org.vitagraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.source.yaml.FindingsInOrder;
import org.vitagraph.source.yaml.FormatVersion;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlFile;

/**
 * Reads facts files, the hand-written YAML files of statements from prose, one per source. The files of a publication share
 * their {@link FactIds}.
 */
public final class FactsReader {
    private static final List<String> KEYS = keys();

    private final SourceFolder folder;
    private final Kinds kinds;
    private final DateRules rules;
    private final FactIds ids;

    /**
     * Takes what holds for all files.
     *
     * @param folder the publication's folder
     * @param kinds the kinds and concepts that the publication knows
     * @param rules its editorial rules for dates
     * @param ids the ids of the publication, to which those of the facts are added
     */
    public FactsReader(SourceFolder folder, Kinds kinds, DateRules rules, FactIds ids) {
        this.folder = folder;
        this.kinds = kinds;
        this.rules = rules;
        this.ids = ids;
    }

    /**
     * Reads the facts file of a source. Every fact without an error goes to {@code facts} in the order of the file, then
     * everything found goes to {@code findings} in the order of lines.
     *
     * @return what else the file holds; empty where it could not be read at all
     */
    public Optional<FactsFile> read(SourceDescription source, FactSink facts, FindingSink findings) {
        FindingsInOrder ordered = new FindingsInOrder();
        Optional<FactsFile> file = folder.read(source.file(), source.locator(), ordered)
                .flatMap(content -> YamlFile.read(source.file(), content, ordered))
                .filter(root -> FormatVersion.isCurrent(root, ordered))
                .map(root -> file(new Keys(root, ordered), source, facts, ordered));
        ordered.pass(findings);
        return file;
    }

    private FactsFile file(Keys file, SourceDescription source, FactSink sink, FindingsInOrder findings) {
        file.only(KEYS);
        file.requiredScalar("source")
                .filter(key -> !key.text().equals(source.key()))
                .ifPresent(key -> findings.finding(Finding.of(
                        Code.BAD_SETTING,
                        key.at(),
                        key.text(),
                        "The file says it is of source '" + key.text() + "', but the publication calls it '"
                                + source.key() + "'.")));
        String language = file.scalar("language")
                .flatMap(tag -> Language.read(tag, findings))
                .orElse(source.language());
        LocalNames names = new LocalNames(source.key());
        Declarations.read(file, kinds, language, names, findings);
        TextReader texts = new TextReader(language, findings);
        List<PassageReader.Cited> passages = file.required("passages")
                .map(node -> new PassageReader(texts, findings).read(node))
                .orElse(List.of());
        FactHeads heads = new FactHeads(kinds, names, ids, findings);
        passages.forEach(heads::read);
        SlotReader slots = new SlotReader(
                new EntityNames(names, kinds, findings),
                new DateReader(language, rules, findings),
                texts,
                heads.kindsById(),
                findings);
        StanceReader stances = new StanceReader(heads.kindsById(), findings);
        long count = push(heads, new FactReader(kinds, names, slots, stances, texts, findings), sink, findings);
        stances.reportCircles();
        if (findings.errors() == 0) {
            names.reportUnused(findings);
        }
        return new FactsFile(
                source.key(),
                language,
                names.all(),
                passages.stream().map(PassageReader.Cited::passage).toList(),
                count);
    }

    private static long push(FactHeads heads, FactReader reader, FactSink sink, FindingsInOrder findings) {
        long count = 0;
        for (FactHead head : heads.all()) {
            long before = findings.errors();
            Fact fact = reader.read(head);
            if (head.sound() && findings.errors() == before) {
                sink.fact(fact);
                count++;
            }
        }
        return count;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("vitagraph", "source", "language"));
        for (EntityType type : EntityNames.DECLARABLE) {
            keys.add(type.section());
        }
        keys.add("passages");
        return List.copyOf(keys);
    }
}
