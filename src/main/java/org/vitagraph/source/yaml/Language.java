package org.vitagraph.source.yaml;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;

/** Language tags (BCP 47) in canonical case, such as {@code ru-Cyrl}. */
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

    private static Optional<String> canonical(String tag) {
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return Optional.of(canonical.equals("und") ? "" : canonical);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
