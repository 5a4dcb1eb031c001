package org.vitagraph.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Ctrl-C does: the first time the program comes to an orderly end, the second time it ends at once. The JVM by itself waits for the
 * orderly end however often one asks.
 */
final class Interrupts {

    /** 128 and the number of the signal, as shells have it. */
    static final int EXIT = 130;

    private Interrupts() {}

    /**
     * Says what is done from now on; where the JVM may not hear signals, or was told to ignore this one, all stays as it is.
     *
     * @param first what to do the first time
     * @param again what to do each time after that
     */
    static void hear(Runnable first, Runnable again) {
        AtomicBoolean heard = new AtomicBoolean();
        try {
            // By name: every JDK has these classes, in a module whose mention is a warning that cannot be turned off.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    Interrupts.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            (heard.getAndSet(true) ? again : first).run();
                        }
                        return null;
                    });
            var handle = signal.getMethod("handle", signal, handler);
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            Object before = handle.invoke(null, interrupt, ours);
            Object ignore = handler.getField("SIG_IGN").get(null);
            if (ignore.equals(before)) {
                handle.invoke(null, interrupt, ignore);
            }
        } catch (ReflectiveOperationException e) {
            if (e instanceof InvocationTargetException refused && refused.getCause() instanceof Error error) {
                throw error;
            }
        }
    }
}
