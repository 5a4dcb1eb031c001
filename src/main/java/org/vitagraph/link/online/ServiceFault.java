package org.vitagraph.link.online;

import java.io.IOException;

/** A service did not answer as it should, however often it was asked. */
public final class ServiceFault extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes a fault with a plain sentence. */
    ServiceFault(String sentence) {
        super(sentence);
    }
}
