package org.vitagraph.app;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"vitagraph " + current()};
    }

    /** The version's number alone, such as {@code 0.1.0}. */
    static String current() {
        return ResourceBundle.getBundle("org.vitagraph.app.version").getString("version");
    }
}
