package org.vitagraph.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.PublicationDescription;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.FindingsInOrder;
import org.vitagraph.source.yaml.FormatVersion;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlFile;
import org.vitagraph.source.yaml.YamlNode;

/** Reads {@code publication.yaml}: what a publication is called, what it is made from, by which rules. */
public final class PublicationFile {
    /** The name of the file in the publication's folder. */
    public static final String NAME = "publication.yaml";

    private static final List<String> KEYS = List.of(
            "vitagraph",
            "title",
            "description",
            "base",
            "license",
            "date",
            "publisher",
            "creators",
            "languages",
            "sources",
            "editorial",
            "compat",
            "links",
            "site");

    private final Keys keys;
    private final FindingSink findings;

    private PublicationFile(Keys keys, FindingSink findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /**
     * Reads the file; all that is found goes to {@code findings} in the order of lines.
     *
     * @return the settings; empty where the file cannot be read or says too little to go on. Settings may be given even where
     *     there was an error, so that the sources can be checked in the same run
     */
    public static Optional<PublicationSettings> read(SourceFolder folder, FindingSink findings) {
        FindingsInOrder ordered = new FindingsInOrder();
        Optional<PublicationSettings> settings = folder.read(NAME, Locator.file(NAME), ordered)
                .flatMap(content -> YamlFile.read(NAME, content, ordered))
                .filter(root -> FormatVersion.isCurrent(root, ordered))
                .flatMap(root -> new PublicationFile(new Keys(root, ordered), ordered).settings());
        ordered.pass(findings);
        return settings;
    }

    private Optional<PublicationSettings> settings() {
        keys.only(KEYS);
        List<String> languages = languages();
        String language = languages.isEmpty() ? "" : languages.getFirst();
        List<Text> title = texts("title", language, true);
        List<Text> description = texts("description", language, false);
        Optional<String> base = keys.requiredScalar("base").flatMap(iri -> WebAddress.base(iri, findings));
        String license = keys.scalar("license")
                .filter(address -> WebAddress.check(address, "license", findings))
                .map(YamlNode.Scalar::text)
                .orElse("");
        Optional<LocalDate> date = keys.requiredScalar("date").flatMap(this::date);
        String publisher = keys.text("publisher");
        List<String> creators =
                keys.list("creators").stream().map(YamlNode.Scalar::text).toList();
        Map<String, SourceInput> inputs = new LinkedHashMap<>();
        List<SourceDescription> sources = sources(language, inputs);
        EditorialSettings editorial = EditorialSettings.read(
                keys, sources.stream().map(SourceDescription::key).toList(), findings);
        boolean compat = keys.isTrue("compat");
        LinkSettings links = LinkSettings.read(keys);
        SiteSettings site = SiteSettings.read(keys, findings);
        if (languages.isEmpty() || title.isEmpty() || base.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        PublicationDescription self = new PublicationDescription(
                title, description, base.get(), license, date.get(), publisher, creators, languages);
        return Optional.of(new PublicationSettings(
                self, sources, inputs, editorial.acceptance(), editorial.dates(), compat, links, site));
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>();
        keys.required("languages")
                .filter(node ->
                        node instanceof YamlNode.Sequence list && list.items().isEmpty())
                .ifPresent(node -> findings.finding(Keys.missing("languages", node.at())));
        for (YamlNode.Scalar tag : keys.list("languages")) {
            Optional<String> language = Language.read(tag, findings);
            if (language.filter(String::isEmpty).isPresent()) {
                String message = "'languages' names the languages of the publication; '" + tag.text() + "' is none.";
                findings.finding(Finding.of(Code.BAD_SETTING, tag.at(), tag.text(), message));
            } else {
                language.ifPresent(languages::add);
            }
        }
        return languages;
    }

    private List<Text> texts(String key, String language, boolean required) {
        return (required ? keys.required(key) : keys.get(key))
                .map(node -> Labels.read(node, key, language, findings))
                .orElse(List.of());
    }

    private Optional<LocalDate> date(YamlNode.Scalar given) {
        try {
            return Optional.of(LocalDate.parse(given.text()));
        } catch (DateTimeParseException e) {
            String message = "'date' takes a day such as 2026-11-23, not '" + given.text() + "'.";
            findings.finding(Finding.of(Code.BAD_SETTING, given.at(), given.text(), message));
            return Optional.empty();
        }
    }

    private List<SourceDescription> sources(String language, Map<String, SourceInput> inputs) {
        List<SourceDescription> sources = new ArrayList<>();
        keys.required("sources");
        keys.keys("sources").ifPresent(section -> {
            for (YamlNode.Entry entry : section.mapping().entries()) {
                SourceSettings.read(entry, language, findings).ifPresent(source -> {
                    sources.add(source.description());
                    inputs.put(source.description().key(), source.input());
                });
            }
        });
        return sources;
    }
}
