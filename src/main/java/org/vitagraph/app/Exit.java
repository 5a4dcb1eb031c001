package org.vitagraph.app;

import org.vitagraph.model.Code;

/** What the exit codes mean. */
final class Exit {

    static final int GOOD = 0;
    /** The data have errors. */
    static final int DATA = 1;
    /** The command line is not understood. */
    static final int USAGE = 2;
    /** The environment is not as needed. */
    static final int ENVIRONMENT = 3;

    private Exit() {}

    /** Gives the exit code of a run that failed: the environment's where that is what was found, else the data's. */
    static int of(Findings findings) {
        return findings.report().findings().stream().anyMatch(f -> isEnvironment(f.code())) ? ENVIRONMENT : DATA;
    }

    private static boolean isEnvironment(Code code) {
        return code == Code.ENVIRONMENT || code == Code.STORE_FAILED || code == Code.REMOTE_FAILED;
    }
}
