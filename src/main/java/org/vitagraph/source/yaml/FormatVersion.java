package org.vitagraph.source.yaml;

import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** The version that each YAML file states in its first line; others are refused by name. */
public final class FormatVersion {
    private static final String KEY = "vitagraph";
    private static final String CURRENT = "1";

    private FormatVersion() {}

    /** Tells whether a file states the version that is read here; if not, that is a finding. */
    public static boolean isCurrent(YamlNode.Mapping file, FindingSink findings) {
        Optional<YamlNode> version = file.get(KEY);
        String given = version.isPresent() && version.get() instanceof YamlNode.Scalar s ? s.text() : "";
        if (given.equals(CURRENT)) {
            return true;
        }
        Locator where = version.isPresent()
                ? version.get().at()
                : Locator.file(file.at().file());
        String message;
        if (given.isEmpty()) {
            message = "The file does not say which version of the format it is in.";
        } else if (given.matches("[0-9]{1,9}") && Integer.parseInt(given) > 1) {
            message = "The file is in version " + given
                    + " of the format, which is newer than this program, which reads 1.";
        } else {
            message = "The file is in version '" + given + "' of the format; this program reads 1.";
        }
        findings.finding(Finding.of(Code.PUBLICATION_VERSION, where, given, message));
        return false;
    }
}
