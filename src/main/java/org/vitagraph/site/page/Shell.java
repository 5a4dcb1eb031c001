package org.vitagraph.site.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.vitagraph.site.data.Imprint;

/**
 * What stands around every page.
 *
 * @param words the site's own words
 * @param imprint what the release says of itself
 * @param root the way up to the root
 * @param title the page's title
 * @param assets the names under which style sheets, scripts and so on are served, by their own names
 * @param views what scripts make easier to use on this page
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
        Map<String, String> assets,
        List<View> views,
        String canonical,
        List<Alternate> alternates,
        String here,
        String search,
        String structured) {

    private static final List<String> CITATIONS = List.of("bib", "ris", "csl");

    public Shell {
        alternates = List.copyOf(alternates);
        assets = Map.copyOf(assets);
        views = List.copyOf(views);
    }

    /** Gives the same with views that scripts make easier to use. */
    public Shell with(View... more) {
        return new Shell(
                words, imprint, root, title, assets, List.of(more), canonical, alternates, here, search, structured);
    }

    /** Gives the address of a style sheet, a script or another such file. */
    public String asset(String name) {
        return root + "assets/" + assets.getOrDefault(name, name);
    }

    /** Gives the addresses of the style sheets. */
    public List<String> styles() {
        return Stream.concat(Stream.of("site.css"), views.stream().flatMap(view -> view.styles().stream()))
                .map(this::asset)
                .toList();
    }

    /** Gives the addresses of the scripts. */
    public List<String> scripts() {
        return views.stream()
                .flatMap(view -> view.scripts().stream())
                .map(this::asset)
                .toList();
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
