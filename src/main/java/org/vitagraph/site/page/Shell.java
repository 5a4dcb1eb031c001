package org.vitagraph.site.page;

import java.util.List;
import java.util.Locale;
import org.vitagraph.site.data.Imprint;

/**
 * What stands around every page.
 *
 * @param words the site's own words
 * @param imprint what the release says of itself
 * @param root the way up to the root
 * @param title the page's title
 * @param stylesheet the name of the style sheet
 * @param canonical the IRI of what the page is about, empty where it is about nothing in particular
 * @param alternates the same as data
 * @param here the page's own path and parameters, without its language
 * @param search what was searched for
 * @param structured a description for search engines as JSON-LD, which may stand in a script element; empty for none
 */
public record Shell(
        Words words,
        Imprint imprint,
        String root,
        String title,
        String stylesheet,
        String canonical,
        List<Alternate> alternates,
        String here,
        String search,
        String structured) {

    private static final List<String> CITATIONS = List.of("bib", "ris", "csl");

    public Shell {
        alternates = List.copyOf(alternates);
    }

    /** Another form of the page. */
    public record Alternate(String type, String href, String name) {}

    /** Gives the forms that are data. */
    public List<Alternate> data() {
        return alternates.stream()
                .filter(alternate -> !CITATIONS.contains(alternate.name()))
                .toList();
    }

    /** Gives the forms that say how to cite it. */
    public List<Alternate> citations() {
        return alternates.stream()
                .filter(alternate -> CITATIONS.contains(alternate.name()))
                .toList();
    }

    /** Says something that is written here in English. */
    public String say(String english) {
        return words.say(english);
    }

    /** Gives the publication's title. */
    public String site() {
        return imprint.title(words.language());
    }

    /** Gives the release's version. */
    public String version() {
        return imprint.manifest().version();
    }

    /** Gives the publication's date, empty where none is stated. */
    public String date() {
        return imprint.manifest().date();
    }

    /** Gives the licence's address where it is one of the web, else nothing. */
    public String license() {
        String license = imprint.manifest().license();
        return license.startsWith("https://") || license.startsWith("http://") ? license : "";
    }

    /** Gives the languages of the interface. */
    public List<String> languages() {
        return Words.LANGUAGES;
    }

    /** Gives a language's own name. */
    public String languageName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    /** Gives the address of this page in another language. */
    public String inLanguage(String language) {
        return here + (here.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
