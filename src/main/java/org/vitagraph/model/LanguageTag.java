package org.vitagraph.model;

import java.util.Locale;

/** What a BCP 47 tag says of a language. */
public final class LanguageTag {

    private LanguageTag() {}

    /** Gives a tag without its region and all that follows, but with its script: {@code pt} for {@code pt-BR}, {@code sr-Latn} for {@code sr-Latn-RS}. */
    public static String withoutRegion(String tag) {
        if (tag.indexOf('-') < 0) {
            return tag;
        }
        Locale locale = Locale.forLanguageTag(tag);
        return new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setScript(locale.getScript())
                .build()
                .toLanguageTag();
    }
}
