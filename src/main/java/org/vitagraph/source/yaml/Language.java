package org.vitagraph.source.yaml;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;

/** Language tags (BCP 47) in canonical form, such as {@code ru-Cyrl}. */
public final class Language {

    private Language() {}

    /** Reads a tag; one that is not well formed is a finding. {@code und} stands for no language and gives an empty tag. */
    public static Optional<String> read(YamlNode.Scalar tag, FindingSink findings) {
        Optional<String> canonical = canonical(tag.text());
        if (canonical.isEmpty()) {
            findings.finding(Finding.of(
                    Code.BAD_SETTING,
                    tag.at(),
                    tag.text(),
                    "'" + tag.text() + "' is not a language tag such as en, de or ru-Cyrl."));
        }
        return canonical;
    }

    /**
     * Gives a tag in canonical form. Archives and libraries write the codes of ISO 639-2, such as {@code fre}: of a language
     * that has a code of two letters only that is a tag (RFC 5646 §2.2.1).
     *
     * @param tag a tag
     * @return the tag, empty for {@code und}; nothing where it is not well formed
     */
    public static Optional<String> canonical(String tag) {
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (canonical.equals("und")) {
                return Optional.of("");
            }
            boolean long639 = canonical.split("-", 2)[0].length() == 3;
            return Optional.of(
                    long639
                            ? ULocale.createCanonical(ULocale.forLanguageTag(canonical))
                                    .toLanguageTag()
                            : canonical);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
