package org.vitagraph.store;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitagraph.rdf.StoreUnavailable;

/**
 * Looks which release a store elsewhere holds. While one is being loaded nothing is answered; when another has arrived, the endpoint goes
 * over to it.
 */
public final class RemoteLook implements Runnable {

    private final Endpoint endpoint;
    private final Opening opening;
    private final Consumer<String> tell;
    private RemoteRelease open;
    private String said = "";

    /** Opens the release that a store holds. */
    @FunctionalInterface
    public interface Opening {
        /** Opens it. */
        RemoteRelease open() throws IOException;
    }

    RemoteLook(Endpoint endpoint, RemoteRelease open, Opening opening, Consumer<String> tell) {
        this.endpoint = endpoint;
        this.open = open;
        this.opening = opening;
        this.tell = tell;
    }

    @Override
    public void run() {
        try {
            Optional<String> version = open.versionThere();
            if (version.isEmpty()) {
                open.pause("it is being loaded");
                say("The store is being loaded; until that has come to its end nothing is answered.");
            } else if (version.get().equals(open.release().manifest().version())) {
                open.pause("");
                say("");
            } else {
                open.pause("it holds another release now");
                goOver();
            }
        } catch (StoreUnavailable e) {
            say("The store does not answer as it should: " + e.getMessage() + ".");
        } catch (IOException | RuntimeException e) {
            say("The store cannot be asked: " + Faults.text(e));
        }
    }

    private void goOver() throws IOException {
        RemoteRelease next = opening.open();
        try {
            endpoint.switchTo(next, tell);
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, next::close);
            throw e;
        }
        open = next;
        tell.accept("The store holds release " + next.release().manifest().version() + " now, which is served.");
        said = "";
    }

    /** Says something once; that all is well again is said where it was not. */
    private void say(String sentence) {
        if (!sentence.equals(said)) {
            tell.accept(sentence.isEmpty() ? "The store answers again." : sentence);
            said = sentence;
        }
    }
}
