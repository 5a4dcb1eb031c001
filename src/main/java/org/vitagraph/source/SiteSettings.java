package org.vitagraph.source;

import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/**
 * How the site shows the publication.
 *
 * @param tiles the address of map pictures, with {@code {z}}, {@code {x}} and {@code {y}} in it; empty for none
 * @param attribution whose map it is
 * @param zoom how near these pictures go, from 1 to 22
 */
public record SiteSettings(String tiles, String attribution, int zoom) {

    private static final int USUAL_ZOOM = 18;
    private static final int NEAREST_ZOOM = 22;
    private static final List<String> PLACES = List.of("{z}", "{x}", "{y}");

    /** Gives what holds where nothing is said: maps show the outlines of land only. */
    public static SiteSettings defaults() {
        return new SiteSettings("", "", USUAL_ZOOM);
    }

    /** Reads the section {@code site}; where it is absent, the defaults hold. */
    static SiteSettings read(Keys publication, FindingSink findings) {
        Optional<Keys> section = publication.keys("site");
        section.ifPresent(keys -> keys.only(List.of("tiles")));
        Optional<Keys> tiles = section.flatMap(keys -> keys.keys("tiles"));
        if (tiles.isEmpty()) {
            return defaults();
        }
        Keys keys = tiles.get();
        keys.only(List.of("url", "attribution", "zoom"));
        Optional<YamlNode.Scalar> url = keys.requiredScalar("url").filter(given -> isTemplate(given, findings));
        Optional<YamlNode.Scalar> attribution = keys.requiredScalar("attribution");
        int zoom = keys.scalar("zoom").map(given -> zoom(given, findings)).orElse(USUAL_ZOOM);
        return url.isEmpty() || attribution.isEmpty()
                ? defaults()
                : new SiteSettings(url.get().text(), attribution.get().text(), zoom);
    }

    private static boolean isTemplate(YamlNode.Scalar given, FindingSink findings) {
        String plain = given.text();
        for (String place : PLACES) {
            plain = plain.replace(place, "0");
        }
        if (PLACES.stream().allMatch(given.text()::contains) && !plain.contains("{") && WebAddress.isOne(plain)) {
            return true;
        }
        String message = "'url' takes a web address with {z}, {x} and {y} in it, and no other braces.";
        findings.finding(Finding.of(Code.BAD_SETTING, given.at(), given.text(), message));
        return false;
    }

    private static int zoom(YamlNode.Scalar given, FindingSink findings) {
        try {
            int zoom = Integer.parseInt(given.text());
            if (zoom >= 1 && zoom <= NEAREST_ZOOM) {
                return zoom;
            }
        } catch (NumberFormatException e) {
            // What is no number is told below, as one out of bounds is.
        }
        String message = "'zoom' takes a whole number from 1 to " + NEAREST_ZOOM + ".";
        findings.finding(Finding.of(Code.BAD_SETTING, given.at(), given.text(), message));
        return USUAL_ZOOM;
    }
}
