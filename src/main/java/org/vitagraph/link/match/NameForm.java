package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.names.Folding;

/**
 * One way in which a record names its person.
 *
 * @param words the folded words; those of the family name last
 * @param family how many of the words, from the end, are surely the family name; 0 where that is not told
 * @param main whether it is, or comes from, the record's main name
 * @param transcribed whether it is written in another script than Latin
 */
record NameForm(List<String> words, int family, boolean main, boolean transcribed) {

    private static final Pattern BRACKET = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern MAIDEN =
            Pattern.compile("(?i),?\\s+(geb\\.|geborene|née|nee|born|урожд\\.|урождённая|z domu)\\s+");
    private static final int MOST = 12;

    /** Words that stand with names and tell nobody apart. */
    private static final Set<String> TITLES = Set.of(
            "dr", "prof", "sir", "jr", "sr", "mr", "mrs", "ms", "dame", "lord", "lady", "hon", "rev", "phd", "mp",
            "msc", "mgr", "ing", "bc", "judr", "mudr", "phdr", "rndr", "csc", "dipl", "med", "jun", "sen", "dott",
            "don", "dona", "datuk", "dato", "haji", "hj", "tan", "sri", "seri", "none", "null");

    NameForm {
        words = List.copyOf(words);
    }

    /** Small words that join the parts of names. */
    private static final Set<String> PARTICLES = Set.of(
            "of", "the", "von", "van", "de", "der", "den", "des", "di", "da", "do", "dos", "du", "del", "della", "la",
            "le", "el", "al", "und", "and", "zu", "zur", "zum", "vom", "af", "av", "y", "e", "i", "bin", "ibn", "ben",
            "z", "ze", "iz");

    private static final Set<String> OF = Set.of("of", "von", "zu", "vom", "zur", "van", "de");

    /** Tells whether the family name may be that of a place or realm. */
    boolean noble() {
        return words.stream().anyMatch(OF::contains);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /** Gives the forms of all names of a record, the main one first, each once. */
    static List<NameForm> of(LinkRecord record) {
        List<NameForm> forms = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        boolean main = true;
        for (LinkRecord.Name name : record.names()) {
            for (String variant : variants(name.text())) {
                NameForm form = of(variant, main);
                if (!form.words.isEmpty() && forms.size() < MOST && seen.add(form.words)) {
                    forms.add(form);
                }
            }
            main = false;
        }
        return forms;
    }

    /** A bracket holds another spelling of what stands before it, a slash parts two, and a maiden name may stand in for the family name. */
    private static List<String> variants(String name) {
        List<String> variants = new ArrayList<>();
        String plain = BRACKET.matcher(name).replaceAll(" ").replace("!", "");
        String[] maiden = MAIDEN.split(plain, 2);
        if (plain.contains("/")) {
            slash(maiden[0], variants);
        } else {
            variants.add(maiden[0]);
        }
        if (maiden.length > 1) {
            int comma = maiden[0].indexOf(',');
            variants.add(comma > 0 ? maiden[1] + "," + maiden[0].substring(comma + 1) : maiden[0] + " " + maiden[1]);
        }
        var bracket = BRACKET.matcher(name);
        if (bracket.find()) {
            String inside = bracket.group(1);
            int comma = plain.indexOf(',');
            variants.add(comma > 0 ? inside + "," + plain.substring(comma + 1) : name.replaceAll("[()\\[\\]]", " "));
            variants.add(inside);
        }
        return variants;
    }

    private static void slash(String name, List<String> variants) {
        int comma = name.indexOf(',');
        String rest = comma > 0 ? name.substring(comma) : "";
        for (String part : (comma > 0 ? name.substring(0, comma) : name).split("/", -1)) {
            variants.add(part.strip() + rest);
        }
    }

    private static NameForm of(String name, boolean main) {
        int comma = name.indexOf(',');
        List<String> words = new ArrayList<>();
        int family = 0;
        if (comma > 0) {
            words.addAll(Folding.words(name.substring(comma + 1)));
            List<String> last = Folding.words(name.substring(0, comma));
            words.addAll(last);
            family = last.size();
        } else {
            words.addAll(Folding.words(name));
        }
        return new NameForm(words, family, main, Folding.hasCyrillic(name) || !Folding.isReadable(name));
    }
}
