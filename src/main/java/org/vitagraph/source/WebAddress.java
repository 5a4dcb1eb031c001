package org.vitagraph.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.yaml.YamlNode;

/** Addresses in the web, absolute and of http or https; others (javascript:, file:, with spaces) are refused. */
public final class WebAddress {
    private static final Pattern OTHER_HOST = Pattern.compile("https?://[^/]*[^\\x00-\\x7F/]");
    private static final int LONGEST = 2000;
    private static final int LONGEST_BASE = 200;

    private WebAddress() {}

    /** Tells whether a value is such an address; if not, that is a finding. */
    static boolean check(YamlNode.Scalar given, String key, FindingSink findings) {
        Optional<URI> uri = parse(given.text());
        if (uri.isEmpty() || given.text().length() > LONGEST) {
            refuse(
                    given,
                    "'" + key + "' takes a web address beginning with https:// or http://" + host(given.text()),
                    findings);
            return false;
        }
        return true;
    }

    /** Tells whether a text is such an address. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && parse(text).isPresent();
    }

    /** Reads the base of a publication's IRIs, without slashes at its end. */
    static Optional<String> base(YamlNode.Scalar given, FindingSink findings) {
        Optional<URI> uri = parse(given.text());
        if (uri.isEmpty()) {
            refuse(
                    given,
                    "'base' takes a web address beginning with https:// or http://" + host(given.text()),
                    findings);
        } else if (uri.get().getRawQuery() != null || uri.get().getRawFragment() != null) {
            refuse(given, "'base' takes a web address without '?' and '#'.", findings);
        } else if (given.text().length() > LONGEST_BASE) {
            refuse(given, "'base' is longer than " + LONGEST_BASE + " characters.", findings);
        } else if (given.text().indexOf('%') >= 0 || uri.get().getUserInfo() != null) {
            refuse(given, "'base' takes a plain web address, without '%' and without a user's name.", findings);
        } else {
            return Optional.of(given.text().replaceAll("/+$", ""));
        }
        return Optional.empty();
    }

    /** A character that is neither letter, digit nor one of RFC 3986's can hide where an address leads: it is refused. */
    private static Optional<URI> parse(String text) {
        boolean plain = text.codePoints().allMatch(c -> (c > ' ' && c < 0x7F) || Character.isLetterOrDigit(c));
        if (!plain) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Ends a sentence, with what may be wrong of a host that is not in ASCII. */
    private static String host(String text) {
        return OTHER_HOST.matcher(text).lookingAt() ? ", and a host in ASCII, such as xn--e1afmkfd." : ".";
    }

    private static void refuse(YamlNode.Scalar given, String message, FindingSink findings) {
        findings.finding(Finding.of(Code.BAD_SETTING, given.at(), given.text(), message));
    }
}
