package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks again and again whether another release has become current, and lets an endpoint go over to it. One that cannot be opened is named,
 * and the one before is served on.
 */
public final class Watch implements AutoCloseable {

    private final Thread thread;

    private Watch(Runnable look, Duration pause) {
        this.thread = Thread.ofVirtual().name("watch").start(() -> watch(look, pause));
    }

    /**
     * Begins to look at a folder.
     *
     * @param releases the folder of releases
     * @param pause how long to wait between two looks
     * @param tell takes a sentence whenever something was done or could not be
     */
    public static Watch over(Endpoint endpoint, Path releases, Duration pause, Consumer<String> tell)
            throws IOException {
        return new Watch(new FolderLook(endpoint, releases, tell), pause);
    }

    /**
     * Begins to look at a store elsewhere.
     *
     * @param open what the endpoint serves of it at first
     * @param opening opens what the store holds then
     * @param pause how long to wait between two looks
     * @param tell takes a sentence whenever something was done or could not be
     */
    public static Watch over(
            Endpoint endpoint, RemoteRelease open, RemoteLook.Opening opening, Duration pause, Consumer<String> tell) {
        return new Watch(new RemoteLook(endpoint, open, opening, tell), pause);
    }

    private static void watch(Runnable look, Duration pause) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                look.run();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
