package org.vitagraph.source.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.yaml.Language;

/**
 * What a source map says for all records.
 *
 * @param source the key of the source
 * @param language the BCP 47 tag of texts and wordings, empty where it is not known
 * @param names what the map declares
 * @param dates how dates are read
 * @param missing the texts that stand for nothing
 * @param doubt what question marks and words of doubt beside names mean
 * @param others what the records of the source are about, by {@link EntityTemplate#key}, where a slot of the map asks for it
 */
record MapHead(
        String source,
        String language,
        EntityTemplate.Names names,
        DateReading dates,
        Set<String> missing,
        Doubt doubt,
        OtherRecords others) {

    /** Copies the set. */
    MapHead {
        missing = Set.copyOf(missing);
    }

    /** Gives the language that an expression gives, else that of the map; a tag that is none is a finding. */
    String language(@Nullable Expression given, Scope scope, FindingSink findings) {
        if (given == null) {
            return language;
        }
        List<Field> tags = given.values(scope, findings);
        if (tags.isEmpty()) {
            return language;
        }
        Field tag = tags.getFirst();
        Optional<String> canonical = Language.canonical(tag.text().replace('_', '-'));
        if (canonical.isEmpty()) {
            findings.finding(Finding.of(
                    Code.VALUE_NOT_UNDERSTOOD, tag.at(), tag.text(), "'" + tag.text() + "' is no tag of a language."));
        }
        return canonical.orElse("");
    }

    /** Gives the language of a value: that which an expression gives, else that which the file says of it, else that of the map. */
    String language(Field value, @Nullable Expression given, Scope scope, FindingSink findings) {
        return given == null ? language(value) : language(given, scope, findings);
    }

    /** Gives the language that the file says a value is in, else that of the map. */
    String language(Field value) {
        return value.language().isEmpty()
                ? language
                : Language.canonical(value.language()).orElse(language);
    }
}
